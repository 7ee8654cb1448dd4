// A setting and its value, and a change of it, as they are said where there is little room.

import type { Change } from '../../core/changes.ts';
import { has } from '../../core/registry.ts';
import { fields, type ParamId } from '../../params/schema.ts';
import { optionName } from '../../params/shown.ts';

/** What is not here is said with the label of its field. */
const short: Readonly<Partial<Record<ParamId, (value: string) => string>>> = {
  contamination: value => `contamination ${value}%`,
  trainSize: value => `${Number(value).toLocaleString('en')} examples`,
  model: value => value,
  likelihood: value => value,
  latent: value => `${value}-d`,
  hidden: value => `${value} hidden units`,
  filters: value => `${value} filters`,
  denseWidth: value => `${value} dense units`,
  batch: value => `batches of ${value}`,
  optimizer: value => value,
  learningRate: value => `learning rate ${value}`,
  epsilonStd: value => `ε ${value}`,
  beta: value => `β ${value}`,
  momentum: value => `momentum ${value}`,
  rho: value => `ρ ${value}`,
  adadeltaRho: value => `ρ ${value}`,
  epsilon: value => `optimizer’s ε ${value}`,
  corruption: value => `corruption: ${value.toLowerCase()}`,
  corruptionLevel: value => `corruption level ${value}`,
  annealing: value => `β annealed: ${value.toLowerCase()}`,
  warmup: value => `warm-up ${value}`,
  freeBits: value => `free bits ${value}`,
  sparsity: value => `sparsity ${value}`,
  consistency: value => `consistency ${value}`,
  epochs: value => `${value} ${value === '1' ? 'epoch' : 'epochs'}`,
  seed: value => `seed ${value}`,
};

const fieldNamed = (id: string) => fields.find(field => field.id === id);

/** A value by its name, where it has one: 'gaussian' -> "Gaussian noise". */
export function valueName(id: string, value: number | string): string {
  const field = fieldNamed(id);
  return field?.kind === 'choice' ? optionName(field, value) : String(value);
}

/** "β 8", "1,000 examples", "corruption: gaussian noise". @param value as a param has it, or what is said of it */
export function briefly(id: string, value: number | string): string {
  const said = valueName(id, value);
  return (has(short, id) && short[id]?.(said)) || `${fieldNamed(id)?.label ?? id} ${said}`;
}

/** "β 1 to 8", "corruption: none to gaussian noise" */
export function changeWords(change: Changed): string {
  const { name, from, to } = changeSaid(change);
  return `${name} ${from} to ${to}`.trim();
}

type Changed = Pick<Change, 'id' | 'from' | 'to'>;

/** A change in parts: "β", "1", "8"; where the name is no beginning, each value has it: "", "1 epoch", "2 epochs". */
export function changeSaid({ id, from, to }: Changed): { name: string; from: string; to: string } {
  const [before, after] = [briefly(id, from), briefly(id, to)];
  let alike = 0;
  while (alike < before.length && before[alike] === after[alike]) alike++;
  const begins = before.slice(0, alike).lastIndexOf(' ') + 1;
  return { name: before.slice(0, begins).trim(), from: before.slice(begins), to: after.slice(begins) };
}
