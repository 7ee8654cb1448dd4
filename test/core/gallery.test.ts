import { describe, expect, it } from 'vitest';
import { type GalleryKind, gallery } from '../../src/core/gallery.ts';

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
});
