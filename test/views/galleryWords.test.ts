import { describe, expect, it } from 'vitest';
import type { TestSet } from '../../src/engine/api.ts';
import { initialParams, type Params } from '../../src/params/schema.ts';
import type { Reconstructions } from '../../src/probes/reconstructions.ts';
import { galleryEmpty, gallerySummary, pageOf, pickedWords } from '../../src/views/galleryWords.ts';

const testSet = { isAnomaly: Uint8Array.of(0, 1, 0, 0, 1) } as unknown as TestSet;
const look: Reconstructions = {
  positions: Uint32Array.from({ length: 12 }),
  pixels: new Uint8Array(12 * 784),
  scoreId: 'probability',
  score: new Float32Array(12),
  kind: 'random',
  fitting: 312,
  page: 2,
  count: 5,
};
const nothing: Reconstructions = { ...look, positions: new Uint32Array(0), fitting: 0, page: 1 };
const of = (galleryClass: number, more: Partial<Params> = {}): Params => ({ ...initialParams, ...more, galleryClass });

describe('pages', () => {
  it('are counted by the engine', () =>
    expect(pageOf(look, 7, 0)).toEqual({ number: 2, pages: 26, text: '13–24 of 312' }));
  it('end with what is left', () => {
    const last = { ...look, positions: new Uint32Array(4), page: 3, fitting: 28 };
    expect(pageOf(last, 3, 0)).toEqual({ number: 3, pages: 3, text: '25–28 of 28' });
  });
  it('of what was picked are counted here', () => {
    const third = { ...look, kind: 'brushed' as const, positions: new Uint32Array(1), fitting: 1, page: 1 };
    expect(pageOf(third, 4, 37)).toEqual({ number: 4, pages: 4, text: '37–37 of 37' });
  });
  it('of nothing is one', () => expect(pageOf(nothing, 3, 0)).toEqual({ number: 1, pages: 1, text: 'none' }));
});

it('counts what was picked, and the anomalies in it', () => {
  expect(pickedWords(Uint32Array.of(0, 1, 4), testSet)).toBe('3 images picked out, 2 of them anomalous');
  expect(pickedWords(Uint32Array.of(0), testSet)).toBe('1 image picked out, none of them anomalous');
});

describe('the summary', () => {
  it('says what comes first, in the words of the score', () => {
    const said = (kind: Reconstructions['kind'], scoreId: Reconstructions['scoreId'] = 'probability') =>
      gallerySummary({ ...look, kind, scoreId }, testSet, of(-1), null);
    expect(said('random')).toBe('A fair sample of 5 images.');
    expect(said('normal')).toBe('The highest probability of 5 images first.');
    expect(said('misses')).toBe('312 misses among 5 images, the best hidden first.');
    expect(said('normal', 'l2')).toContain('The lowest squared pixels');
    expect(said('anomalous', 'l2')).toContain('The highest squared pixels');
  });
  it('names the class', () =>
    expect(gallerySummary(look, testSet, of(3, { dataset: 'fashion-mnist' }), null)).toBe(
      'A fair sample of 5 images; only “Dress”.',
    ));
  it('counts what was picked', () =>
    expect(gallerySummary({ ...look, kind: 'brushed' }, testSet, of(-1), Uint32Array.of(1))).toBe(
      '1 image picked out, 1 of them anomalous.',
    ));
});

describe('an empty gallery', () => {
  const said = (kind: Reconstructions['kind'], params: Params) => galleryEmpty({ ...nothing, kind }, testSet, params);
  it('of misses is good news, or there is nothing to miss', () => {
    expect(said('misses', of(-1))).toBe('No misses: the threshold catches every anomaly of the 5 images scored.');
    expect(said('misses', of(7))).toBe('No misses: “7” is normal, and only anomalies can be missed.');
    const calm = { isAnomaly: new Uint8Array(5) } as unknown as TestSet;
    expect(galleryEmpty({ ...nothing, kind: 'misses' }, calm, of(-1))).toContain('there is no anomaly among');
  });
  it('of false alarms says of whom', () => {
    expect(said('false-alarms', of(-1))).toBe('No false alarms: no normal among the 5 images scored raises one.');
    expect(said('false-alarms', of(7))).toContain('no image of “7”');
    expect(said('false-alarms', of(5))).toContain('“5” is anomalous');
  });
  it('of a class that is not there says what to do', () =>
    expect(said('random', of(10))).toBe('None of the 5 images scored is of this class. Choose another class.'));
});
