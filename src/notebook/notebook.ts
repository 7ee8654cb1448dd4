// A run as a Jupyter notebook of PyTorch: which cells, in which order.

import { valuesOf } from '../core/shape.ts';
import { wordsOf } from '../core/words.ts';
import { models } from '../models/index.ts';
import type { Params } from '../params/schema.ts';
import { appliesTo } from '../scores/applies.ts';
import { type ScoreId, scores } from '../scores/index.ts';
import { notebookOf } from './cells/cell.ts';
import { data } from './cells/data.ts';
import { keeping } from './cells/keeping.ts';
import { network } from './cells/network.ts';
import { opening } from './cells/opening.ts';
import { scoring } from './cells/scoring.ts';
import { nextParams, training } from './cells/training.ts';
import { writeCorruption } from './torch/corruption.ts';
import type { Link } from './torch/layers.ts';
import { writeParts } from './torch/losses.ts';
import { writeModel } from './torch/model.ts';
import { writeScore } from './torch/scores.ts';
import type { NotebookRun } from './types.ts';

/** Which scores a notebook has: the first of the lab, those of the reconstruction and the likelihood, and the chosen one. */
export const scoresFor = ({ model, score }: Pick<Params, 'model' | 'score'>): ScoreId[] =>
  [...new Set<ScoreId>(['probability', 'reconstructionProbability', 'negativeElbo', score])].filter(id =>
    appliesTo(id, models[model]),
  );

interface WrittenNotebook {
  /** The `.ipynb` file. */
  readonly text: string;
  readonly links: readonly Link[];
  readonly latent: number;
}

/** @param bytes of the examples that come with it; null where none do */
export function writeNotebook(run: NotebookRun, bytes: number | null): WrittenNotebook {
  const { params, dealt } = run;
  const [values, words] = [valuesOf(dealt.shape), wordsOf(dealt.shape)];
  const written = writeModel(dealt.shape, params);
  const used = new Set(written.formulas);
  const wanted = scoresFor(params);
  const found = wanted.flatMap(id => writeScore(id, written, values, used) ?? []);
  const parts = writeParts(written, nextParams(run), values, used);
  const left = found.length < wanted.length ? scores[params.score].label : null;
  const cells = [
    ...opening(run, bytes !== null),
    ...network(run, written, used, words),
    ...data(run, bytes, words),
    ...scoring(run, found, written.latent, words, left),
    ...training(run, parts, writeCorruption(dealt.shape, params), words),
    ...keeping(run),
  ];
  return { text: notebookOf(cells), links: written.links, latent: written.latent };
}
