// Names and file names of which no two that are kept are alike. Apart from how a run is named, which the first second needs.

import type { Params } from '../../params/schema.ts';
import { defaultName, type RunFacts } from './name.ts';

/** The name, with a number behind it where another run has it already. */
export function unlike(name: string, others: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const numbered = count === 1 ? name : `${name} (${count})`;
    if (!others.has(numbered)) return numbered;
  }
}

/** Whether it is a name that the lab gave, numbered or not. */
export const isGiven = (name: string, params: Params, facts: RunFacts): boolean =>
  name.replace(/ \(\d+\)$/, '') === defaultName(params, facts);

/** Runs of which no two have the same name; the first keeps it. */
export function toldApart<Run extends { readonly name: string }>(runs: readonly Run[]): Run[] {
  const names = new Set<string>();
  return runs.map(run => {
    const name = unlike(run.name, names);
    names.add(name);
    return name === run.name ? run : { ...run, name };
  });
}

/** What a file of this run is called: its name in plain letters, and enough of its id that no two are called the same. */
export function fileNameOf({ id, name }: { readonly id: string; readonly name: string }): string {
  const plain = name
    .replaceAll('β', 'beta')
    .replaceAll('ε', 'epsilon')
    .replaceAll('→', 'to')
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .toLowerCase()
    .slice(0, 100);
  return `vae-anomaly-lab-${[plain, id.slice(-10)].filter(part => part !== '').join('-')}.json`;
}
