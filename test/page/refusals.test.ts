// Browsers that have less, or allow less: what is asked of them is asked politely. And what a person types or links to is
// taken, or answered.

import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../src/params/schema.ts';
import { viewsOf } from '../../src/views/registry/index.ts';
import { stage, type Visit } from './visit.ts';

const { open, share } = stage({ bench: ['numbers'] });
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 60_000 });

const notices = async (visit: Visit) =>
  (await visit.page.locator('[role=status], [role=alert], [role=log]').allInnerTexts()).join('\n');

/** A private window of a strict browser: nothing is stored, tabs know nothing of each other, locks are refused. */
function refuse(): void {
  for (const name of ['indexedDB', 'caches', 'BroadcastChannel', 'DecompressionStream'])
    Object.defineProperty(window, name, { value: undefined, configurable: true });
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('not here', 'SecurityError');
    },
  });
  const request = () => Promise.reject(new DOMException('not here', 'SecurityError'));
  Object.defineProperty(Navigator.prototype, 'locks', { value: { request }, configurable: true });
}

describe('a browser that stores nothing and refuses locks', () => {
  it('trains, sweeps, and is told that runs end with the page', async () => {
    const query = '?dataset=strokes&trainSize=500&hidden=32&epochs=1&samples=1&run=1';
    const visit = await open(query, { before: context => context.addInitScript(refuse) });
    await visit.until('finished', 120_000);
    await eventually(() => notices(visit)).toContain('runs last only until the page closes');

    const sweep = await visit.card('sweep'); // that it was open before is not remembered here
    await sweep.getByRole('textbox', { name: 'Values' }).fill('0, 1');
    await sweep.getByRole('textbox', { name: 'Epochs' }).fill('1');
    await sweep.getByRole('button', { name: 'Start' }).click();
    await expect.poll(() => notices(visit), { timeout: 120_000 }).toContain('The sweep is complete: 2 runs');
  });
});

describe('a score that needs what a model does not have', () => {
  it('is answered in words, and stays in the list with the reason', async () => {
    const visit = await open(
      '?dataset=strokes&trainSize=1000&hidden=32&epochs=4&model=autoencoder&score=kl&samples=1&run=1',
    );
    await visit.until('finished', 120_000);
    await eventually(() => notices(visit)).toMatch(
      /“KL alone” says nothing of its own about the Autoencoder, .+; “Probability per value” is used instead\./,
    );
    const scores = await visit.card('scores');
    await expect.poll(() => scores.getByRole('radio', { name: /^KL alone/ }).isDisabled()).toBe(true);
    expect(await scores.textContent()).toContain('needs a posterior');

    // What needs a Gaussian is nowhere on the page; a score that does stays in the list, with the reason.
    const { page } = visit;
    await page.getByRole('button', { name: /^by / }).click();
    const excluded = page.getByRole('option', { name: 'KL alone' });
    expect(await excluded.getAttribute('aria-disabled')).toBe('true');
    expect(await excluded.textContent()).toContain('the KL divergence is the same for every example');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-view=likelihood], [data-view=units], [data-station=posterior]').count()).toBe(0);
    const params = defaultsOf({ model: 'autoencoder', dataset: 'strokes' });
    const all = viewsOf({ applied: params, params }).length;
    await expect.poll(() => page.locator('.place').count()).toBe(all);
    await page.getByRole('button', { name: 'Find a view' }).click();
    const list = page.getByRole('dialog', { name: 'Find a view' }).getByRole('menuitem');
    await list.first().waitFor();
    await expect.poll(() => list.count()).toBe(all);
    expect(await list.filter({ hasText: /Likelihood|dimensions/ }).count()).toBe(0);
  });
});

describe('numbers and keys', () => {
  const resting = share('?dataset=strokes&trainSize=500&hidden=32&epochs=1&samples=1', visit => visit.until('idle'));

  it('of an address are answered one by one', async () => {
    const visit = await open('?dataset=strokes&trainsize=600&hidden=32&epoch=1&heldOut=4.6&beta=0.04&utm_source=mail');
    await visit.until('idle');
    await eventually(() => notices(visit)).toContain('Did you mean epochs?');
    const said = await notices(visit);
    for (const words of ['“trainsize” in the address is taken as trainSize', 'instead of 4.6', 'instead of 0.04'])
      expect(said).toContain(words);
    expect(said).not.toContain('utm_source');
    await eventually(() => visit.page.locator('#view-numbers').textContent()).toMatch(/600/);
  });

  it('of a list are layers, typed or added, and the address says them', async () => {
    const visit = resting();
    const { page } = visit;
    const input = page.getByRole('textbox', { name: 'Hidden layers', exact: true });
    await input.fill('24 16');
    await input.press('Enter');
    expect(await input.inputValue()).toBe('24, 16');
    await eventually(() => page.url()).toContain('hidden=24,16');
    await page.getByRole('button', { name: 'Add a layer' }).click();
    expect(await input.inputValue()).toBe('24, 16, 16');
    await input.fill('1,000');
    await input.press('Enter');
    expect(await input.inputValue()).toBe('24, 16, 16');
    await eventually(() => notices(visit)).toContain('“1,000” is read as 1 and 0; 24, 16, 16 stays.');
    for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Remove the last layer' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Remove the last layer' }).isDisabled()).toBe(true);
    await input.fill('16, 8');
    await input.press('Enter');
    const sweep = await visit.card('sweep');
    await sweep.getByRole('button', { name: /Vary/ }).click();
    await page.getByRole('option', { name: 'Hidden layers', exact: true }).click();
    await sweep.getByRole('textbox', { name: 'Values' }).fill('24; 16,8');
    expect(await sweep.textContent()).toContain('Read as 24, 16-8. Semicolons separate values');
    await visit.press('Play');
    await visit.until('finished', 120_000);
  });

  it('that are typed as the lab writes them are thousands', async () => {
    const visit = resting();
    const typed = async (name: string, text: string) => {
      const input = visit.page.getByRole('textbox', { name, exact: true });
      await input.fill(text);
      await input.press('Enter');
      return input.inputValue();
    };
    await visit.card('cost');
    expect(await typed('Cost of a miss', '1,000')).toBe('1000');
    await eventually(() => notices(visit)).toContain('“1,000” is read as 1000');
    expect(await typed('Cost of a miss', 'much')).toBe('1000');
    await eventually(() => notices(visit)).toContain('“much”; 1000 stays.');
    const sweep = await visit.card('sweep');
    await sweep.getByRole('button', { name: /Vary/ }).click();
    await visit.page.getByRole('option', { name: 'Training examples', exact: true }).click();
    await sweep.getByRole('textbox', { name: 'Values' }).fill('1,000,2,000');
    expect(await sweep.textContent()).toContain('Read as 1000, 2000');
    await sweep.getByRole('textbox', { name: 'Values' }).fill('1 000; 2 000');
    expect(await sweep.textContent()).toContain('Read as 1000, 2000');
    await sweep.getByRole('button', { name: /Vary/ }).click();
    await visit.page.getByRole('option', { name: 'Contamination', exact: true }).click();
    await sweep.getByRole('textbox', { name: 'Values' }).fill('5 %, 10 %');
    await sweep.getByText('2 runs', { exact: false }).waitFor();
  });
});
