import { describe, expect, it } from 'vitest';
import { type GalleryKind, gallery, needsThreshold, PER_PAGE, pageOf } from '../../src/core/gallery.ts';
import { random } from '../../src/core/random.ts';

const scores = [9, 3, 5, 1, 5];
const isAnomaly = [0, 1, 1, 0, 0];
const of = (kind: GalleryKind, threshold: number, allows?: (i: number) => boolean) => [
  ...gallery(kind, { scores, isAnomaly, threshold, ...(allows && { allows }) }),
];

describe('gallery', () => {
  it.each<[GalleryKind, number, number[]]>([
    ['random', 4, [0, 1, 2, 3, 4]],
    ['normal', 4, [3, 1, 2, 4, 0]],
    ['anomalous', 4, [0, 2, 4, 1, 3]],
    ['threshold', 4, [1, 2, 4, 3, 0]],
    ['misses', 4, [1]],
    ['false-alarms', 4, [0, 4]],
    ['misses', 5, [1, 2]], // an image at the threshold raises no alarm
    ['false-alarms', 9, []],
    ['misses', Number.POSITIVE_INFINITY, [1, 2]],
    ['false-alarms', Number.NEGATIVE_INFINITY, [0, 4, 3]],
    ['threshold', Number.POSITIVE_INFINITY, [0, 2, 4, 1, 3]],
    ['threshold', Number.NEGATIVE_INFINITY, [3, 1, 2, 4, 0]],
  ])('%s at %d', (kind, threshold, wanted) => expect(of(kind, threshold)).toEqual(wanted));

  it('keeps to what is allowed', () => expect(of('normal', 0, i => i > 1)).toEqual([3, 2, 4]));

  it('splits the alarms and the quiet between misses, false alarms and the rest', () => {
    for (const threshold of [0, 1, 3, 4, 5, 9]) {
      const wrong = [...of('misses', threshold), ...of('false-alarms', threshold)].sort();
      const byHand = scores.flatMap((score, i) => (score > threshold !== (isAnomaly[i] === 1) ? [i] : []));
      expect(wrong).toEqual(byHand);
    }
  });

  it('has nothing to show of nothing', () =>
    expect(gallery('threshold', { scores: [], isAnomaly: [], threshold: 0 }).length).toBe(0));

  it('refuses what is no number', () => {
    expect(() => gallery('normal', { scores: [1, Number.NaN], isAnomaly: [0, 0], threshold: 0 })).toThrow(RangeError);
    expect(() => gallery('random', { scores: [1], isAnomaly: [0], threshold: Number.NaN })).toThrow(RangeError);
  });

  const kinds = ['random', 'normal', 'anomalous', 'threshold', 'misses', 'false-alarms'] as const;

  /** What has to come before what, pair by pair: by the meaning of each kind, ties in the order of the list. */
  const isBefore = (kind: GalleryKind, s: ArrayLike<number>, threshold: number, a: number, b: number): boolean => {
    const rising = s[a] === s[b] ? a < b : s[a] < s[b];
    const falling = s[a] === s[b] ? a < b : s[a] > s[b];
    if (kind === 'random') return a < b;
    if (kind === 'normal' || kind === 'misses') return rising;
    if (kind === 'anomalous' || kind === 'false-alarms') return falling;
    if (!Number.isFinite(threshold)) return threshold > 0 ? falling : rising;
    const [near, far] = [Math.abs(s[a] - threshold), Math.abs(s[b] - threshold)];
    return near === far ? a < b : near < far;
  };

  it.each(kinds)('%s: every pair is in order, and everybody who belongs is there once', kind => {
    for (let seed = 0; seed < 60; seed++) {
      const rng = random(seed, 'gallery');
      const range = seed % 6 === 0 ? 1 : 8; // all equal, or many ties
      const drawn = Float32Array.from({ length: rng.integer(40) }, () => rng.integer(range));
      if (seed % 5 === 0 && drawn.length > 3) drawn.set([Infinity, -Infinity, Infinity]);
      const truth = Uint8Array.from(drawn, () => (seed % 4 === 0 ? 0 : Math.round(rng.uniform())));
      for (const threshold of [rng.integer(8), rng.integer(8) + 0.5, Infinity, -Infinity]) {
        const found = gallery(kind, { scores: drawn, isAnomaly: truth, threshold });
        const wrong = kind === 'misses' ? 1 : kind === 'false-alarms' ? 0 : null;
        const belongs = [...drawn.keys()].filter(
          i => wrong === null || (truth[i] === wrong && (wrong === 1 ? drawn[i] <= threshold : drawn[i] > threshold)),
        );
        expect([...found].sort((a, b) => a - b)).toEqual(belongs);
        for (let i = 1; i < found.length; i++)
          expect(isBefore(kind, drawn, threshold, found[i - 1], found[i])).toBe(true);
      }
    }
  });

  it('says which kinds a threshold has a say in', () => {
    for (const kind of kinds) {
      const changes = [0, 4, 9].some(threshold => of(kind, threshold).join() !== of(kind, 2).join());
      expect(needsThreshold(kind), kind).toBe(changes);
    }
  });
});

describe('pages', () => {
  const list = Uint32Array.from({ length: 28 }, (_, i) => 100 + i);
  it('part the gallery between them, in its order', () => {
    const pages = [1, 2, 3].map(number => pageOf(list, number));
    expect(pages.flatMap(({ positions }) => [...positions])).toEqual([...list]);
    expect(pages.map(({ positions }) => positions.length)).toEqual([PER_PAGE, PER_PAGE, 4]);
    expect(pages[1]).toMatchObject({ number: 2, pages: 3, fitting: 28 });
  });
  it('are counted as far as there are any', () => {
    expect(pageOf(list, 99)).toEqual(pageOf(list, 3));
    expect(pageOf(list, 0)).toEqual(pageOf(list, 1));
    expect(pageOf(list.slice(0, 12), 2)).toMatchObject({ number: 1, pages: 1 });
  });
  it('of nothing is one, and empty', () =>
    expect(pageOf(new Uint32Array(0), 3)).toEqual({
      positions: new Uint32Array(0),
      fitting: 0,
      number: 1,
      pages: 1,
    }));
});
