// The kit's layers as modules of PyTorch: for each its constructor, the line that calls it, and which of its tensors is which weight
// of ours, in which order of axes.

import type { Kit, Layer, Memory, Pooling, Recurrence, Sliding } from '../../models/types.ts';
import { called, type Expression, expression, snake } from './expression.ts';
import type { Pen } from './pen.ts';
import { extentsOf, placesOver } from './places.ts';

/** One tensor of a state_dict and the weight of ours that it is. */
export interface Link {
  /** Such as `encoder.weight`. */
  readonly name: string;
  readonly weight: string;
  /** Of the weight here. */
  readonly shape: readonly number[];
  /** Axis i there is axis `axes[i]` here. */
  readonly axes: readonly number[];
  /** PyTorch has two biases where one does: the second is zero when it is written, and added to the first when it is read. */
  readonly isAdded?: true;
}

export interface Module {
  /** Attribute of the model. */
  readonly name: string;
  /** Python that makes it. */
  readonly made: string;
  readonly links: readonly Link[];
}

/** Names that a torch.nn.Module has for something else. */
const TAKEN = [
  'forward',
  'train',
  'eval',
  'apply',
  'half',
  'double',
  'float',
  'type',
  'to',
  'encode',
  'decode',
  'nll',
  'reconstruction',
  'discriminate',
];

const LINEAR = [1, 0];
/** [height, width, a, b] -> [b, a, height, width] */
const WINDOWS = [3, 2, 0, 1];

/** "encoderKernel2" -> "encoder2": what kernel, recurrent kernel and bias of a layer have in common. */
function layerName(kernel: Expression): string {
  const name = snake(kernel.weight!.replace(/Kernel/, '') || 'layer');
  return TAKEN.includes(name) ? `${name}_layer` : name;
}

const linkOf = (name: string, of: Expression, axes: readonly number[] = of.shape.map((_, i) => i)): Link => ({
  name,
  weight: of.weight!,
  shape: of.shape,
  axes,
});

/** Two numbers, or one where they are equal. */
const pair = (a: number, b: number): string => (a === b ? String(a) : `(${a}, ${b})`);
const option = (name: string, value: string, usual: string): string => (value === usual ? '' : `, ${name}=${value}`);

type Layers = Pick<
  Kit,
  'dense' | 'posterior' | 'conv' | 'convTransposed' | 'maxPool' | 'upsample' | 'lstm' | 'bidirectional'
>;

/** @param modules gets each layer that is called, once, in the order of the first calls */
export function writingLayers(pen: Pen, modules: Map<string, Module>): Layers {
  const layer = (name: string, made: string, links: readonly Link[]): string => {
    modules.set(name, { name, made, links });
    return `self.${name}`;
  };
  const activated = (code: string, activation: 'relu' | 'linear') => (activation === 'relu' ? `F.relu(${code})` : code);

  function linear(x: Expression, kernel: Expression, bias: Expression): string {
    const name = layerName(kernel);
    const links = [linkOf(`${name}.weight`, kernel, LINEAR), linkOf(`${name}.bias`, bias)];
    return `${layer(name, `nn.Linear(${kernel.shape.join(', ')})`, links)}(${x.code})`;
  }

  const dense = (x: Expression, kernel: Expression, bias: Expression, activation: 'relu' | 'linear') =>
    pen.named('h', activated(linear(x, kernel, bias), activation), [x.shape[0], kernel.shape[1]]);

  function posterior(x: Expression, mean: Layer, logVar: Layer) {
    const [m, v] = [mean, logVar] as unknown as (readonly [Expression, Expression])[];
    const shape = [x.shape[0], m[0].shape[1]];
    return {
      mean: pen.named('mean', linear(x, ...m), shape),
      logVar: pen.named('log_var', `${linear(x, ...v)}.clamp(-10, 10)`, shape),
    };
  }

  function conv(x: Expression, kernel: Expression, bias: Expression, sliding: Sliding) {
    const { activation, stride = 1, padding = 'same', isAlongRow = false } = sliding;
    const [rows, columns, inputs, outputs] = kernel.shape;
    const [down, right] = placesOver(x.shape, [rows, columns], stride, padding);
    const name = layerName(kernel);
    const isEven = down.before === down.after && right.before === right.after;
    const given = isEven
      ? x.code
      : `F.pad(${x.code}, (${[right.before, right.after, down.before, down.after].join(', ')}))`;
    const options =
      option('stride', pair(isAlongRow ? 1 : stride, stride), '1') +
      option('padding', isEven ? pair(down.before, right.before) : '0', '0');
    const made = `nn.Conv2d(${inputs}, ${outputs}, ${pair(rows, columns)}${options})`;
    const links = [linkOf(`${name}.weight`, kernel, WINDOWS), linkOf(`${name}.bias`, bias)];
    const shape = [x.shape[0], down.places, right.places, outputs];
    return pen.named('h', activated(`${layer(name, made, links)}(${given})`, activation), shape);
  }

  function convTransposed(x: Expression, kernel: Expression, bias: Expression, sliding: Sliding) {
    const { activation, stride = 1, padding = 'same', isAlongRow = false } = sliding;
    const [rows, columns, outputs, inputs] = kernel.shape;
    const [, height, width] = extentsOf(x.shape, [rows, columns], stride, padding, isAlongRow);
    const [down, right] = placesOver([1, height, width, 1], [rows, columns], stride, padding);
    const strides = [isAlongRow ? 1 : stride, stride];
    // What PyTorch makes without padding, of which a frame is cut off: the same on all sides, or what hangs over at the end.
    const whole = [x.shape[1], x.shape[2]].map((places, i) => (places - 1) * strides[i] + kernel.shape[i]);
    const over = [whole[0] - height - 2 * down.before, whole[1] - width - 2 * right.before];
    const name = layerName(kernel);
    const missing = over.map(each => Math.max(0, -each));
    const options =
      option('stride', pair(strides[0], strides[1]), '1') +
      option('padding', pair(down.before, right.before), '0') +
      option('output_padding', pair(missing[0], missing[1]), '0');
    const made = `nn.ConvTranspose2d(${inputs}, ${outputs}, ${pair(rows, columns)}${options})`;
    const links = [linkOf(`${name}.weight`, kernel, WINDOWS), linkOf(`${name}.bias`, bias)];
    const cut = over.some(each => each > 0) ? `[:, :, :${height}, :${width}]` : '';
    const shape = [x.shape[0], height, width, outputs];
    return pen.named('h', activated(`${layer(name, made, links)}(${x.code})${cut}`, activation), shape);
  }

  function maxPool(x: Expression, { size = 2, stride = size, padding = 'same' }: Pooling = {}) {
    const [down, right] = placesOver(x.shape, [size, size], stride, padding);
    const around = [right.before, right.after, down.before, down.after];
    const given = around.some(each => each > 0) ? `F.pad(${x.code}, (${around.join(', ')}), value=-math.inf)` : x.code;
    const code = `F.max_pool2d(${given}, ${size}${option('stride', String(stride), String(size))})`;
    return pen.named('h', code, [x.shape[0], down.places, right.places, x.shape[3]]);
  }

  const upsample = (x: Expression) => {
    const [n, rows, columns, channels] = x.shape;
    return pen.named('h', `F.interpolate(${x.code}, scale_factor=2)`, [n, 2 * rows, 2 * columns, channels]);
  };

  /** The tensors of one direction of an nn.LSTM. */
  function remembered(name: string, memory: Memory, suffix = ''): Link[] {
    const [kernel, recurrent, bias] = memory as unknown as readonly Expression[];
    return [
      linkOf(`${name}.weight_ih_l0${suffix}`, kernel, LINEAR),
      linkOf(`${name}.weight_hh_l0${suffix}`, recurrent, LINEAR),
      linkOf(`${name}.bias_ih_l0${suffix}`, bias),
      { ...linkOf(`${name}.bias_hh_l0${suffix}`, bias), isAdded: true },
    ];
  }
  const kernelOf = (memory: Memory) => memory[0] as unknown as Expression;
  const sizes = (memory: Memory) => {
    const [inputs, gates] = kernelOf(memory).shape;
    return { inputs, units: gates / 4 };
  };

  function lstm(x: Expression, memory: Memory, { steps, isConstant = false, isReversed = false }: Recurrence) {
    const name = layerName(kernelOf(memory));
    const { inputs, units } = sizes(memory);
    const module = layer(name, `nn.LSTM(${inputs}, ${units}, batch_first=True)`, remembered(name, memory));
    const n = isConstant ? x.shape[0] : x.shape[0] / steps;
    const read = isConstant
      ? `${called(x, 'unsqueeze', 1)}.expand(-1, ${steps}, -1)`
      : called(x, 'reshape', -1, steps, inputs);
    const states = pen.named('states', `${module}(${read}${isReversed ? '.flip(1)' : ''})[0]`, [n, steps, units]);
    const inOrder = isReversed ? expression(`${states.code}.flip(1)`, states.shape) : states;
    return expression(called(inOrder, 'reshape', -1, units), [n * steps, units]);
  }

  function bidirectional(x: Expression, forward: Memory, backward: Memory, steps: number) {
    const name = snake([forward, backward].map(each => kernelOf(each).weight!.replace(/Kernel/, '')).join('_'));
    const { inputs, units } = sizes(forward);
    const links = [...remembered(name, forward), ...remembered(name, backward, '_reverse')];
    const module = layer(name, `nn.LSTM(${inputs}, ${units}, batch_first=True, bidirectional=True)`, links);
    const n = x.shape[0] / steps;
    const last = pen.named('last', `${module}(${called(x, 'reshape', -1, steps, inputs)})[1][0]`, [2, n, units]);
    return pen.named('h', `torch.cat([${last.code}[0], ${last.code}[1]], 1)`, [n, 2 * units]);
  }

  const all = { dense, posterior, conv, convTransposed, maxPool, upsample, lstm, bidirectional };
  return all as unknown as Layers;
}

/** The order of axes of a weight there, as a shape. */
export const shapeThere = ({ shape, axes }: Pick<Link, 'shape' | 'axes'>): number[] => axes.map(axis => shape[axis]);
