// What is minimised, as functions of PyTorch: the terms of each part of the network, written by the same pass that trains here.

import { additionsTo, termsWith } from '../../losses/additions.ts';
import { type LossId, losses } from '../../losses/index.ts';
import { models } from '../../models/index.ts';
import { joined } from '../../models/joined.ts';
import { forward } from '../../models/pass.ts';
import type { Network, Tensor2D } from '../../models/types.ts';
import type { Params } from '../../params/schema.ts';
import { type Expression, expression } from './expression.ts';
import type { WrittenModel } from './model.ts';
import { writingTf } from './operations.ts';
import { createPen, type Pen } from './pen.ts';

/** One update of a training step. */
export interface WrittenPart {
  readonly id: string;
  readonly terms: readonly { readonly id: LossId; readonly weight: number }[];
  /** A function of (x, noise, given) that returns its terms by their names, [n] each. */
  readonly name: string;
  readonly python: string;
  /** Names of the tensors of the state_dict that it changes. */
  readonly tensors: readonly string[];
}

const as = <T>(value: unknown): T => value as T;

/** The network of a pass, whose every answer is a line that calls the model of the notebook. */
export function calledNetwork(
  pen: Pen,
  { built, likelihood, latent, hasNoise }: WrittenModel,
  perExample: number,
): Network {
  const codeOf = (value: unknown) => as<Expression>(value).code;
  const n = (value: unknown) => as<Expression>(value).shape[0];
  return {
    ...joined(built, likelihood, []),
    encode(x) {
      const shape = [n(x), latent];
      const [mean, logVar] = pen.pair('mean', 'log_var', `model.encode(${codeOf(x)})`, shape);
      return { mean: as<Tensor2D>(mean), logVar: hasNoise ? as<Tensor2D>(logVar) : null };
    },
    decode: z => as(pen.named('output', `model.decode(${codeOf(z)})`, [n(z), perExample])),
    ...(built.discriminate && {
      discriminate: (z: Tensor2D) => as<Tensor2D>(pen.named('logit', `model.discriminate(${codeOf(z)})`, [n(z), 1])),
    }),
    likelihood: {
      ...likelihood,
      nll: (_, x, output) => as(expression(`model.nll(${codeOf(x)}, ${codeOf(output)})`, [n(x)])),
      mean: (_, output) => as(expression(`model.reconstruction(${codeOf(output)})`, [n(output), perExample])),
    },
  };
}

/**
 * The parts of a step in their order.
 * @param params at this step
 * @param values of an example
 * @param used gets the ids of the formulas that are called
 */
export function writeParts(model: WrittenModel, params: Params, values: number, used: Set<string>): WrittenPart[] {
  const { losses: named } = models[params.model];
  const parts = joined(model.built, model.likelihood, named, additionsTo(models[params.model])).parts;
  const tf = writingTf(used);
  return parts.map(part => {
    const pen = createPen();
    const network = calledNetwork(pen, model, values);
    const terms = termsWith(part.terms, part.additions ?? [], params);
    const name = parts.length === 1 ? 'losses' : `${part.id}_losses`;
    const given = (code: string, width: number) => as<Tensor2D>(expression(code, [params.batch, width]));
    const { lines, result } = pen.body(['x', 'noise', 'given', 'model'], () => {
      const pass = forward(tf, network, given('x', values), given('noise', model.latent), given('given', values));
      return terms.map(id => [id, as<Expression>(losses[id].term(tf, pass, params))] as const);
    });
    const weights = new Set(part.variables.map(variable => as<Expression>(variable).weight));
    return {
      id: part.id,
      terms: terms.map(id => ({ id, weight: losses[id].weight(params) })),
      name,
      python: [
        `def ${name}(x, noise, given):`,
        ...lines.map(line => `    ${line}`),
        '    return {',
        ...result.map(([id, code]) => `        '${id}': ${code.code},`),
        '    }',
      ].join('\n'),
      tensors: model.links.filter(({ weight }) => weights.has(weight)).map(link => link.name),
    };
  });
}
