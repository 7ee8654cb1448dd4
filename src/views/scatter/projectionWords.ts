// What is said of a projection: of which codes it is, how far it can be believed, and what cannot be seen on it.

import type { Params } from '../../params/schema.ts';
import { type ProjectionId, projections } from '../../projections/index.ts';
import type { ProjectedCodes } from '../../state/projecting/projecting.ts';
import { wordsFor } from '../examples/words.ts';
import { counted, fixed, percent, whole, wholePercent } from '../numbers.ts';

/** "UMAP of the codes at step 400, the first 2,000. Trustworthiness 0.94: …" */
export function projectionWords({ id, seen, count, map, trust, canPlace }: ProjectedCodes, testCount: number): string {
  const { label } = projections[id];
  const those = count < testCount ? `, the first ${whole(count)} of ${whole(testCount)}` : '';
  const of = `${label} of codes of ${counted(seen.look.dimensions, 'number')} at step ${whole(seen.step)}${those}.`;
  const kept = map ? ` The two axes hold ${percent(map.share[0] + (map.share[1] ?? 0))} of the variance.` : '';
  const trusted = trust ? ` Trustworthiness ${fixed(trust.value)}, by ${trust.neighbours} neighbours.` : '';
  const not = canPlace
    ? ''
    : ' New codes cannot be placed: neither your own example nor other test examples are shown.';
  return `${of}${kept}${trusted}${not}`;
}

/** What is being made: "Projecting 2,000 codes by UMAP: 43%"; "Newer codes are being projected: 43%". */
export function workingWords(id: ProjectionId, part: number, isFirst: boolean, params: Params): string {
  const how = wholePercent(part);
  return isFirst
    ? `${projections[id].label} of the codes of test ${wordsFor(params).many} is being computed: ${how}`
    : `Newer codes are being projected: ${how}`;
}
