// What the keyboard's cursor has found on the plane, for those who listen.

import type { Params } from '../../../params/schema.ts';
import { imageWords, placeInWords } from '../../../views/scatter/pointed.ts';
import { signWords } from '../../../views/signs.ts';
import { useJudgedOf } from '../../useJudged.ts';
import type { Scene } from './painter.ts';
import type { Pointing } from './pointing.ts';

interface Props {
  pointing: Pointing;
  scene: Scene;
  params: Params;
  run: number;
}

export function Spoken({ pointing: { here, position }, scene: { look, testSet, axes }, params, run }: Props) {
  const judged = useJudgedOf(run, look.scoreId);
  const where = placeInWords(look, axes, here[0], here[1]);
  if (position === null) return where;
  const { name, image, anomalous, reading, signs } = imageWords(look, testSet, params, position, judged);
  return `${where}: ${image.toLowerCase()}, ${name}${anomalous ? ', anomalous' : ''}, ${reading}${signs ? `: ${signWords(signs)}` : ''}`;
}
