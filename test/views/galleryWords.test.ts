import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/core/gallery.ts';
import { digitShape } from '../../src/datasets/digitShape.ts';
import type { TestSet } from '../../src/engine/api.ts';
import { initialParams, type Params } from '../../src/params/schema.ts';
import type { Chosen } from '../../src/state/judged.ts';
import { galleryEmpty, gallerySummary, pageText, pickedWords, type Shown } from '../../src/views/galleryWords.ts';

const testSet = {
  ...{ count: 9, shape: digitShape },
  isAnomaly: Uint8Array.of(0, 1, 0, 0, 1, 0, 0, 0, 0),
} as unknown as TestSet;
const rows = { ...testSet, shape: { kind: 'row', columns: [] } } as TestSet;
const list = (length: number) => Uint32Array.from({ length }, (_, i) => i);
/** Chosen by the scores of 5 of 9 test images at step 40; the pictures are of step 40 too. */
const scored = (kind: Chosen['kind'], fitting = 312, count = 5) =>
  ({ ...pageOf(list(fitting), 1), kind, by: { step: 40, look: { count, testCount: 9 } } }) as Chosen;
const shown = (chosen: Chosen, step = 40, scoreId = 'probability') =>
  ({ chosen, testSet, seen: { step, look: { scoreId } } }) as Shown;
const of = (galleryClass: number, more: Partial<Params> = {}): Params => ({ ...initialParams, ...more, galleryClass });

describe('pages', () => {
  it('say which of how many they show', () => {
    expect(pageText(pageOf(list(312), 2))).toBe('13–24 of 312');
    expect(pageText(pageOf(list(28), 3))).toBe('25–28 of 28');
    expect(pageText(pageOf(list(37), 4))).toBe('37–37 of 37');
    expect(pageText(pageOf(list(12), 1))).toBe('1–12 of 12');
    expect(pageText(pageOf(list(0), 3))).toBe('none');
  });
});

it('counts what was picked, and the anomalies in it', () => {
  expect(pickedWords(Uint32Array.of(0, 1, 4), testSet)).toBe('3 images selected, 2 of them anomalous');
  expect(pickedWords(Uint32Array.of(0, 1, 4), rows)).toBe('3 rows selected, 2 of them anomalous');
  expect(pickedWords(Uint32Array.of(0), testSet)).toBe('1 image selected, none of them anomalous');
});

describe('the summary', () => {
  const said = (kind: Chosen['kind'], scoreId = 'probability') =>
    gallerySummary(shown(scored(kind), 40, scoreId), of(-1), null);
  it('says what comes first, in the words of the score', () => {
    expect(said('random')).toBe('A fair sample of 5 images.');
    expect(said('normal')).toBe('Of 5 images, the most normal (highest probability) first.');
    expect(said('misses')).toBe('312 misses among 5 images, the most normal (highest probability) first.');
    expect(said('false-alarms', 'l2')).toMatch(/^312 false alarms among 5 images, the most anomalous \(highest L2\)/);
    expect(said('normal', 'l2')).toContain('the most normal (lowest L2)');
    expect(said('anomalous', 'l2')).toContain('the most anomalous (highest L2)');
  });
  it('does not call the whole test set a sample', () =>
    expect(gallerySummary(shown(scored('random', 9, 9)), of(-1), null)).toBe('All 9 images in random order.'));
  it('says which scores have ordered it where the pictures are of a later step', () => {
    expect(gallerySummary(shown(scored('normal'), 42), of(-1), null)).toBe(
      'Of 5 images, the most normal (highest probability) first. Ordered by the scores at step 40.',
    );
    expect(gallerySummary(shown(scored('random'), 42), of(-1), null)).toBe('A fair sample of 5 images.');
  });
  it('names the class', () =>
    expect(gallerySummary(shown(scored('random')), of(3, { dataset: 'fashion-mnist' }), null)).toBe(
      'A fair sample of 5 images; only “Dress”.',
    ));
  it('counts what was picked', () =>
    expect(gallerySummary(shown({ ...pageOf(list(1), 1), kind: 'picked', by: null }), of(-1), Uint32Array.of(1))).toBe(
      '1 image selected, 1 of them anomalous.',
    ));
});

describe('an empty gallery', () => {
  const said = (kind: Chosen['kind'], params: Params) => galleryEmpty({ chosen: scored(kind, 0), testSet }, params);
  it('of misses is good news, or there is nothing to miss', () => {
    expect(said('misses', of(-1))).toBe('No misses: the threshold catches every anomaly of the 5 images scored.');
    expect(said('misses', of(7))).toBe('No misses: “7” is normal, and only anomalies can be missed.');
    const calm = { ...testSet, isAnomaly: new Uint8Array(9) };
    expect(galleryEmpty({ chosen: scored('misses', 0), testSet: calm }, of(-1))).toContain('there is no anomaly among');
  });
  it('of false alarms says of whom', () => {
    expect(said('false-alarms', of(-1))).toBe('No false alarms: no normal among the 5 images scored raises one.');
    expect(said('false-alarms', of(7))).toContain('no image of “7”');
    expect(said('false-alarms', of(5))).toContain('“5” is anomalous');
  });
  it('of a class that is not there says what to do', () =>
    expect(said('random', of(10))).toBe('None of the 5 images scored is of this class. Choose another class.'));
});
