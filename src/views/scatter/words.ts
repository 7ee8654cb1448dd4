// The scatter in words and in numbers: its one-sentence summary, what is said about one image, and its table.

import type { Judged } from '../../core/judging.ts';
import type { TestSet } from '../../engine/api.ts';
import type { Params } from '../../params/schema.ts';
import type { Detection } from '../../probes/detection.ts';
import type { Latent } from '../../probes/latent.ts';
import { extent } from '../domain.ts';
import { axisLines, besideText, named, readerOver, readingText } from '../histogramReading.ts';
import { indexCells, indexColumns, testImageName } from '../imageIndex.ts';
import { classEntries, className, reading, readingLabelOf } from '../naming.ts';
import { fixed, short, whole, withUnit } from '../numbers.ts';
import { isDark, type Palette } from '../palette.ts';
import { type Signs, signsOf } from '../signs.ts';
import type { Table } from '../table.ts';
import { type Axes, type Quantity, quantities, rampEnds } from './points.ts';
import type { LegendEntry } from './svg.ts';

export const axisNames = ({ dimensions, scoreId }: Latent, [dx, dy]: Axes): [string, string] => [
  `z${dx + 1}`,
  dimensions === 1 ? axisLines(scoreId).join(' ') : `z${dy + 1}`,
];

export function scatterSummary(look: Latent, params: Params): string {
  const anomalous = params.anomaly === 'none' ? '' : '; crosses are anomalies';
  const all =
    look.count === look.testCount ? `All ${whole(look.count)}` : `${whole(look.count)} of ${whole(look.testCount)}`;
  return `${all} test images by class${anomalous}.`;
}

export interface ImageWords {
  readonly name: string;
  /** Its own number in the dataset, "Test image 5765". */
  readonly image: string;
  readonly anomalous: boolean;
  /** "probability 0.656; alarm below 0.728", as far as that is known. */
  readonly reading: string;
  /** Null while no threshold of this score is known. */
  readonly signs: Signs | null;
}

/** @param judged the threshold that the image is held against, of the same run and score; null where it is not known */
export function imageWords(
  look: Latent,
  testSet: TestSet,
  params: Params,
  position: number,
  judged: Judged<Detection> | null,
): ImageWords {
  const anomalous = testSet.isAnomaly[position] === 1;
  const score = position < look.count ? look.score[position] : null;
  return {
    name: className(params, testSet, position),
    image: testImageName(testSet, position),
    anomalous,
    reading: readingWords(look, score, judged),
    signs: judged && score !== null ? signsOf(score, judged.threshold, anomalous) : null,
  };
}

function readingWords({ scoreId, score: all }: Latent, score: number | null, judged: Judged<Detection> | null): string {
  if (score === null) return 'not scored yet';
  if (judged) return besideText(judged.look, score, judged.threshold);
  const [low, high] = extent(all) ?? [0, 0];
  return named(scoreId, readerOver(scoreId, high - low)(score));
}

/** What stands at the two ends of the colours of a quantity, and what the last one is. */
export function rampWords(look: Latent, testSet: TestSet, { id, label, unit }: Quantity) {
  const ends = rampEnds(look, testSet, id);
  if (id !== 'score')
    return { first: `${label} ${withUnit(short(ends[0]), unit)}`, last: withUnit(short(ends[1]), unit) };
  const [first, last] = ends.map(end => readingText(end, Math.abs(ends[1] - ends[0])));
  return { first: named(look.scoreId, first), last: `${last}, more anomalous` };
}

/** What the colours of a saved picture mean. */
export function legendEntries(
  look: Latent,
  testSet: TestSet,
  params: Params,
  colourBy: string,
  palette: Palette,
): LegendEntry[] {
  const quantity = quantities(params, testSet).find(({ id }) => id === colourBy);
  if (quantity) {
    const { first, last } = rampWords(look, testSet, quantity);
    const [from, to] = isDark(palette.surface) ? ['dark', 'bright'] : ['bright', 'dark'];
    return [{ name: `From ${first} (${from}) to ${last} (${to})`, colour: null, cross: false }];
  }
  if (colourBy === 'label')
    return [
      { name: 'normal', colour: palette.normal, cross: false },
      { name: 'anomalous', colour: palette.anomaly, cross: true },
    ];
  return classEntries(params).map(({ id, name, anomalous }) => ({
    name: anomalous ? `${name} (anomalous)` : name,
    colour: anomalous ? palette.anomaly : palette.classes[id],
    cross: anomalous,
  }));
}

export const placeInWords = (look: Latent, axes: Axes, x: number, y: number): string => {
  const [nameX, nameY] = axisNames(look, axes);
  return look.dimensions === 1 ? `${nameX} = ${fixed(x)}` : `${nameX} = ${fixed(x)}, ${nameY} = ${fixed(y)}`;
};

export function scatterTable(look: Latent, testSet: TestSet, params: Params): Table {
  const dimensions = Array.from({ length: look.dimensions }, (_, d) => `z${d + 1}`);
  const factors = Object.keys(testSet.factors);
  return {
    columns: [...indexColumns(testSet), 'class', 'anomalous', readingLabelOf(look.scoreId), ...dimensions, ...factors],
    count: look.count,
    row: i => [
      ...indexCells(params, testSet, i),
      className(params, testSet, i),
      testSet.isAnomaly[i] ? 'yes' : 'no',
      reading(look.score[i], look.scoreId),
      ...look.mean.subarray(i * look.dimensions, (i + 1) * look.dimensions),
      ...factors.map(id => testSet.factors[id][i]),
    ],
  };
}
