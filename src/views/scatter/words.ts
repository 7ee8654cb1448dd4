// The scatter in words and in numbers: its one-sentence summary, what is said about one image, and its table.

import type { TestSet } from '../../engine/api.ts';
import type { Params } from '../../params/schema.ts';
import type { Latent } from '../../probes/latent.ts';
import { indexCells, indexColumns, testImageName } from '../imageIndex.ts';
import { classEntries, className, reading, readingLabelOf } from '../naming.ts';
import { fixed, short, whole } from '../numbers.ts';
import type { Palette } from '../palette.ts';
import type { Table } from '../table.ts';
import { type Axes, quantities, rampSpan, valuesOf } from './points.ts';
import type { LegendEntry } from './svg.ts';

export const axisNames = ({ dimensions, scoreId }: Latent, [dx, dy]: Axes): [string, string] => [
  `z${dx + 1}`,
  dimensions === 1 ? readingLabelOf(scoreId) : `z${dy + 1}`,
];

export function scatterSummary(look: Latent, params: Params): string {
  const anomalous = params.anomaly === 'none' ? '' : '; anomalies as crosses';
  const classes = classEntries(params).length;
  return `${classes} classes, ${whole(look.count)} of ${whole(look.testCount)} test images${anomalous}.`;
}

export interface ImageWords {
  readonly name: string;
  /** Its own number in the dataset, "Test image 5765". */
  readonly image: string;
  readonly anomalous: boolean;
  readonly reading: string;
}

export const imageWords = (look: Latent, testSet: TestSet, params: Params, position: number): ImageWords => ({
  name: className(params, testSet, position),
  image: testImageName(testSet, position),
  anomalous: testSet.isAnomaly[position] === 1,
  reading:
    position < look.count
      ? `${readingLabelOf(look.scoreId)} ${fixed(reading(look.score[position], look.scoreId), 3)}`
      : 'not scored yet',
});

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
    const [low, high] = rampSpan(valuesOf(look, testSet, colourBy)).map(value =>
      `${short(value)} ${quantity.unit}`.trim(),
    );
    return [{ name: `${quantity.label} from ${low} (dark) to ${high} (bright)`, colour: null, cross: false }];
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
