// What axe-core finds on a page, one line a rule.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

/** Run by the browser's debugger, since the page runs no script but its own. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = { run(where: string, options: RunOptions): Promise<AxeResults> };

/** All that it finds, whatever it calls it, in one part of the page or in all of it. */
export async function violationsIn(page: Page, where = 'html'): Promise<AxeResults['violations']> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    preload: false,
    rules: { 'target-size': { enabled: true } },
  }; // what is well is not described
  return page.evaluate(
    async ([where, options]) => (await (window as unknown as { axe: Axe }).axe.run(where, options)).violations,
    [where, options] as const,
  );
}

/** How a test says it. */
export const inWords = (violations: AxeResults['violations']): string[] =>
  violations.map(({ id, nodes }) => `${id}, ${nodes.length} times, such as ${nodes[0].html.slice(0, 200)}`);

/** What axe calls serious or critical. */
export const grave = (violations: AxeResults['violations']): AxeResults['violations'] =>
  violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
