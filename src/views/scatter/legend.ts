// What the colours of the plane mean: the ends of those that mean a number, and the legend of a saved picture.

import type { TestSet } from '../../engine/api.ts';
import type { Params } from '../../params/schema.ts';
import type { Latent } from '../../probes/latent.ts';
import { named, readingText } from '../histogramReading.ts';
import { classEntries } from '../naming.ts';
import { short, withUnit } from '../numbers.ts';
import { isDark, type Palette } from '../palette.ts';
import { type Quantity, quantities, rampEnds } from './points.ts';
import type { LegendEntry } from './svg.ts';

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
