// A model and its likelihood as a class of PyTorch: built with a kit that writes down in place of computing, so that a model that is
// added to the registry can be exported without a line about it here.

import { type Shape, valuesOf } from '../../core/shape.ts';
import { likelihoods } from '../../likelihoods/index.ts';
import type { BuiltLikelihood } from '../../likelihoods/types.ts';
import { models } from '../../models/index.ts';
import type { EncoderDecoder, Kit, Tensor2D } from '../../models/types.ts';
import type { Params } from '../../params/schema.ts';
import { binds, type Expression, expression, snake } from './expression.ts';
import { type Link, type Module, writingLayers } from './layers.ts';
import { writingTf } from './operations.ts';
import { createPen, type Written } from './pen.ts';

/** What is written of a network. */
export interface WrittenModel {
  /** The Python class. */
  readonly python: string;
  /** Every tensor of its state_dict, in its order there. */
  readonly links: readonly Link[];
  /** Ids of the formulas that it calls. */
  readonly formulas: ReadonlySet<string>;
  /** Whether its codes are Gaussians; else they are points. */
  readonly hasNoise: boolean;
  readonly latent: number;
  /** What was built: its parts are named by weights. */
  readonly built: EncoderDecoder;
  readonly likelihood: BuiltLikelihood;
}

const INDENT = '        ';
const as = <T>(value: unknown): T => value as T;

const method = (head: string, lines: readonly string[], result: string): string =>
  [`    def ${head}:`, ...[...lines, `return ${result}`].map(line => INDENT + line)].join('\n');

/** @param shape of its examples */
export function writeModel(shape: Shape, params: Params): WrittenModel {
  const pen = createPen();
  const modules = new Map<string, Module>();
  const formulas = new Set<string>();
  const own = new Map<string, Expression>();
  const { perValue, build } = likelihoods[params.likelihood];
  const tf = writingTf(formulas);
  const weights = (name: string, extents: readonly number[]) => {
    const made = expression(`self.${snake(name)}`, extents, binds.atom, name);
    own.set(name, made);
    return made;
  };
  const kit = as<Kit>({
    ...{ tf, shape, perValue, variance: () => 1 },
    ...writingLayers(pen, modules),
    weights,
    kernel: (name: string, inputs: number, outputs: number) => weights(name, [inputs, outputs]),
    bias: (name: string, size: number) => weights(name, [size]),
  });
  const model = models[params.model];
  const built = model.build(kit, params);
  const likelihood = build(kit, params);
  const latent = model.codeLength(shape, params);
  const values = valuesOf(shape);

  const given = (name: string, width: number) => as<Tensor2D>(expression(name, [1, width]));
  const [x, z, output] = [given('x', values), given('z', latent), given('output', values * perValue)];
  const encoded = pen.body(['x', 'self'], () => built.encode(x));
  const decoded = pen.body(['z', 'self'], () => built.decode(z));
  const judged = built.discriminate && pen.body(['z', 'self'], () => built.discriminate!(z));
  const nll = pen.body(['x', 'output', 'self'], () => likelihood.nll(tf, x, output));
  const mean = pen.body(['output', 'self'], () => likelihood.mean(tf, output));
  const codeOf = (value: unknown) => as<Expression>(value).code;
  const one = ({ lines, result }: Written<unknown>) => [lines, codeOf(result)] as const;
  const { logVar } = encoded.result;
  const code = `${codeOf(encoded.result.mean)}, ${logVar ? codeOf(logVar) : 'None'}`;

  // What a layer has is the layer's; a weight beside them is a parameter of its own.
  const inLayers = new Set([...modules.values()].flatMap(({ links }) => links.map(({ weight }) => weight)));
  const alone = [...own.values()].filter(({ weight }) => !inLayers.has(weight!));
  const parameters = alone.map(({ weight, shape }) => ({
    name: snake(weight!),
    weight: weight!,
    shape,
    axes: shape.map((_, i) => i),
  }));
  const init = [
    '    def __init__(self):',
    `${INDENT}super().__init__()`,
    ...[...modules.values()].map(({ name, made }) => `${INDENT}self.${name} = ${made}`),
    ...parameters.map(({ name, shape }) => `${INDENT}self.${name} = nn.Parameter(torch.zeros(${shape.join(', ')}))`),
  ].join('\n');
  const about = (text: string) => `"""${text}"""`;
  const python = [
    `class Model(nn.Module):\n${init}`,
    method(
      'encode(self, x)',
      [
        about(
          `x [n, ${values}] -> mean and log-variance of the code, [n, ${latent}] each${logVar ? '' : '; without noise there is no log-variance'}.`,
        ),
        ...encoded.lines,
      ],
      code,
    ),
    method(
      'decode(self, z)',
      [about(`z [n, ${latent}] -> what the likelihood takes, [n, ${values * perValue}].`), ...decoded.lines],
      codeOf(decoded.result),
    ),
    ...(judged
      ? [
          method(
            'discriminate(self, z)',
            [about('z -> the logit of being a sample of the prior, [n, 1].'), ...judged.lines],
            codeOf(judged.result),
          ),
        ]
      : []),
    method('nll(self, x, output)', [about('-log p(x|z), summed over values: [n], nats.'), ...nll.lines], one(nll)[1]),
    method('reconstruction(self, output)', [about(`E[x|z], [n, ${values}].`), ...mean.lines], one(mean)[1]),
  ].join('\n\n');
  const links = [...parameters, ...[...modules.values()].flatMap(each => each.links)];
  return { python, links, formulas, hasNoise: logVar !== null, latent, built, likelihood };
}
