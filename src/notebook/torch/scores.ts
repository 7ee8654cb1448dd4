// Scores as functions of PyTorch: those of one pass or of samples are written by the same functions that compute them here, those that
// are fitted on training examples stand beside them in words of Python.

import { onwards } from '../../models/pass.ts';
import type { Posterior, Tensor2D } from '../../models/types.ts';
import { type ScoreId, scores } from '../../scores/index.ts';
import { boundOf, meanOf } from '../../scores/terms.ts';
import type { PassScore, SampleScore } from '../../scores/types.ts';
import { type Expression, expression, snake } from './expression.ts';
import { fitted } from './fitted.ts';
import { calledNetwork } from './losses.ts';
import type { WrittenModel } from './model.ts';
import { writingTf } from './operations.ts';
import { createPen } from './pen.ts';

export interface WrittenScore {
  readonly id: ScoreId;
  /** A function of (x, noise) that returns a number per example. */
  readonly name: string;
  readonly python: string;
  /** Whether it draws samples of the code: another draw gives another number. */
  readonly isSampled: boolean;
}

const as = <T>(value: unknown): T => value as T;

/** What becomes of the L numbers of an example, [L, n] -> [n]. */
const reductions: ReadonlyMap<SampleScore['reduce'], string> = new Map([
  [meanOf, 'said.mean(0)'],
  [boundOf, 'math.log(len(said)) - torch.logsumexp(-said, 0)'],
]);

const indented = (lines: readonly string[], by: number) => lines.map(line => ' '.repeat(by) + line);

/**
 * @param values of an example
 * @param used gets the ids of the formulas that are called
 * @returns null where there is no Python of it
 */
export function writeScore(id: ScoreId, model: WrittenModel, values: number, used: Set<string>): WrittenScore | null {
  const score = scores[id];
  const name = snake(id);
  if (score.kind !== 'pass' && score.kind !== 'samples') {
    const python = fitted[id];
    return python ? { id, name, python: python(name), isSampled: false } : null;
  }
  const isSampled = score.kind === 'samples' && model.hasNoise;
  if (isSampled && !reductions.has(score.reduce)) return null;
  const [pen, tf] = [createPen(), writingTf(used)];
  const network = calledNetwork(pen, model, values);
  const x = as<Tensor2D>(expression('x', [1, values]));
  const taken = ['x', 'noise', 'said', 'each', 'model'];
  const encoded = pen.body(taken, () => network.encode(x));
  const noise = isSampled ? as<Tensor2D>(expression('each', [1, model.latent])) : null;
  const rest = pen.body([...taken, 'mean', 'log_var'], () => said(encoded.result, noise));

  function said(posterior: Posterior, sample: Tensor2D | null): Expression {
    const pass = onwards(tf, network, x, posterior, sample);
    return as<Expression>(kindOf(score as PassScore | SampleScore)(tf, pass));
  }

  const head = `def ${name}(x, noise=None):`;
  const python = isSampled
    ? [
        head,
        ...indented(encoded.lines, 4),
        '    said = []',
        '    for each in noise:',
        ...indented(rest.lines, 8),
        `        said.append(${rest.result.code})`,
        '    said = torch.stack(said)',
        `    return ${reductions.get((score as SampleScore).reduce)}`,
      ]
    : [head, ...indented([...encoded.lines, ...rest.lines], 4), `    return ${rest.result.code}`];
  return { id, name, python: python.join('\n'), isSampled };
}

const kindOf = (score: PassScore | SampleScore): PassScore['score'] =>
  score.kind === 'pass' ? score.score : score.sample;
