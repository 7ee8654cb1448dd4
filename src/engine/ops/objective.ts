// From loss terms to what is minimised: the means of all terms over the batch and their weighted sum, as one op.

import { registerGradient, type Tensor, type Tensor1D } from '@tensorflow/tfjs-core';
import { defineKernel, run } from './kernel.ts';
import { list } from './shaders.ts';

const named = <T>(letter: string, values: readonly T[]): Record<string, T> =>
  Object.fromEntries(values.map((value, at) => [`${letter}${at}`, value]));
const floats = (names: readonly string[]) => Object.fromEntries(names.map(each => [each, 'float' as const]));
const defined = new Set<string>();
/** Results of one program: every graphics card can write as many. */
const AT_ONCE = 4;

/** The kernel of the gradient for so many terms, from the `first` of them on, registered when it is first wanted. */
function sharesFor(count: number): string {
  const name = `LabObjectiveShares${count}`;
  if (defined.has(name)) return name;
  defined.add(name);
  const weights = list(count, t => `w${t}`);
  // What one image's term moves the result by: the same for all of them.
  defineKernel({
    name,
    shape: (_, { n }) => [n],
    program: {
      inputs: ['dy'],
      outputs: list(count, t => `share${t}`),
      uniforms: { ...floats(weights), first: 'int', n: 'int' },
      functions: `float moved(int at) {
  vec4 pair = texel(dy, 0, at / 2);
  return at % 2 == 0 ? pair.x : pair.y;
}`,
      body: list(count, t => `share${t} = vec4((w${t} * moved(0) + moved(first + ${t + 1})) / float(n));`).join('\n  '),
    },
    loop({ dy }, all, attrs) {
      all.forEach((share, t) => {
        share.fill((attrs[weights[t]] * dy[0] + dy[attrs.first + t + 1]) / attrs.n);
      });
    },
  });
  return name;
}

/** The kernel for so many terms, registered when it is first wanted. */
function kernelFor(count: number): string {
  const name = `LabObjective${count}`;
  if (defined.has(name)) return name;
  defined.add(name);
  const [terms, weights] = [list(count, t => `t${t}`), list(count, t => `w${t}`)];
  defineKernel({
    name,
    shape: () => [1 + count],
    program: {
      inputs: terms,
      outputs: ['all'],
      uniforms: floats(weights),
      functions: `float average(sampler2D term, int n) {
  float sum = 0.0;
  for (int c = 0; 2 * c < n; c++) {
    vec4 pair = texel(term, 0, c);
    sum += 2 * c + 1 < n ? pair.x + pair.y : pair.x;
  }
  return sum / float(n);
}`,
      body: `float means[${1 + count}];
  means[0] = 0.0;
  ${list(count, t => `means[${t + 1}] = average(t${t}, t${t}Size.y); means[0] += w${t} * means[${t + 1}];`).join('\n  ')}
  all = vec4(means[2 * j], means[min(2 * j + 1, ${count})], 0, 0);`,
    },
    loop(inputs, [all], attrs) {
      all[0] = 0;
      terms.forEach((term, t) => {
        const values = inputs[term];
        let sum = 0;
        for (let i = 0; i < values.length; i++) sum += values[i];
        all[t + 1] = sum / values.length;
        all[0] += attrs[weights[t]] * (sum / values.length);
      });
    },
  });
  registerGradient({
    kernelName: name,
    inputsToSave: ['t0'], // for its shape alone
    gradFunc(dy, [term], attrs) {
      const of = attrs as Record<string, number>;
      const all = list(Math.ceil(count / AT_ONCE), part => {
        const first = part * AT_ONCE;
        const some = weights.slice(first, first + AT_ONCE).map(weight => of[weight]);
        return run(sharesFor(some.length), { dy: dy as Tensor }, { ...named('w', some), first, n: term.shape[0]! });
      });
      return named(
        't',
        all.flat().map(share => () => share),
      );
    },
  });
  return name;
}

/** [1 + terms]: Σ weight · mean(term), then each mean; terms [n] each. Gradients flow through all of it. */
export function objective(terms: readonly Tensor1D[], weights: readonly number[]): Tensor1D {
  return run(kernelFor(terms.length), named('t', terms), named('w', weights))[0] as Tensor1D;
}
