// As a person does it: everything that can be changed of an objective is switched on once in the page and trained with; and a
// projection that takes seconds is stopped, then finished.

import { describe, expect, it } from 'vitest';
import { stage } from './visit.ts';

const { share } = stage({ datasets: false, bench: [] });
const run = share('?dataset=strokes&trainSize=500&hidden=32&latent=3&epochs=1&batch=50&samples=1&backend=wasm', visit =>
  visit.until('idle'),
);

const field = (id: string) => run().page.locator(`[data-field=${id}]`);
const card = (id: string) => run().page.locator(`#view-${id}`);

/** A number is typed; a choice is taken by its name, whether its options stand in a row or in a list. */
async function put(id: string, value: number | string): Promise<void> {
  if (typeof value === 'number') {
    const input = field(id).locator('input').last();
    await input.fill(String(value));
    return input.press('Enter');
  }
  const inRow = field(id).getByRole('radio', { name: value, exact: true });
  if (await inRow.count()) return inRow.click();
  await field(id).locator('[aria-haspopup=listbox]').click();
  await run().page.getByRole('option', { name: value }).first().click();
}

interface Trained {
  readonly settings: Readonly<Record<string, number | string>>;
  /** As the address has them. */
  readonly address: readonly string[];
  /** In the legend of the loss curves, after the total. */
  readonly terms: string;
  /** What is said of the last point. */
  readonly says: RegExp;
}

const terms = (...more: string[]) => ['reconstruction', 'KL', ...more].join('');
const inNats = /: [\d.,]+ nats per image = [\d.,]+ reconstruction/;

/** Each is what the one before was, but for what is said. */
const objectives: readonly [string, Trained][] = [
  [
    'linear annealing, Gaussian noise on the input, SGD with momentum',
    {
      settings: { annealing: 'Linear', warmup: 4, corruption: 'Gaussian noise', optimizer: 'SGD', momentum: 0.5 },
      address: ['annealing=linear', 'warmup=4', 'corruption=gaussian', 'optimizer=sgd', 'momentum=0.5'],
      terms: terms('β'),
      says: /\+ β 0\.2\d* × [\d.]+ KL/, // a quarter of the way
    },
  ],
  [
    'cyclical annealing, masking, RMSprop with a memory of its own',
    {
      settings: { annealing: 'Cyclical', corruption: 'Masking', optimizer: 'RMSprop', rho: 0.8, learningRate: 0.001 },
      address: ['annealing=cyclical', 'corruption=masking', 'rho=0.8'],
      terms: terms('β'),
      says: /\+ β [\d.]+ × [\d.]+ KL/,
    },
  ],
  [
    'free bits, salt and pepper, Adadelta with a memory of its own',
    {
      settings: {
        ...{ annealing: 'None', freeBits: 0.5, corruption: 'Salt and pepper', corruptionLevel: 0.2 },
        ...{ optimizer: 'Adadelta', adadeltaRho: 0.9, epsilon: 1e-6, learningRate: 1 },
      },
      address: ['freeBits=0.5', 'corruption=salt-pepper', 'corruptionLevel=0.2', 'adadeltaRho=0.9', 'epsilon=0.000001'],
      terms: terms('free bits'),
      says: /\+ β × [\d.]+ KL \+ β × [\d.]+ free bits/,
    },
  ],
  [
    'sparsity and consistency, without the KL term, Adam',
    {
      settings: {
        freeBits: 0,
        beta: 0,
        corruption: 'None',
        sparsity: 1,
        consistency: 1,
        optimizer: 'Adam',
        learningRate: 0.001,
      },
      address: ['beta=0', 'sparsity=1', 'consistency=1', 'optimizer=adam'],
      terms: terms('sparsity', 'consistency'),
      says: /\+ λ₁ × [\d.]+ sparsity \+ λ₂ × [\d.]+ consistency/,
    },
  ],
  [
    'an adversarial autoencoder',
    {
      settings: { sparsity: 0, consistency: 0, model: 'Adversarial autoencoder' },
      address: ['model=adversarial-autoencoder'],
      terms: 'reconstructiondiscriminatorgeneratordiscriminator’s accuracy',
      says: /discriminator.* generator.*; discriminator’s accuracy [\d.]+%/,
    },
  ],
];

describe('an objective', () => {
  it('is what is chosen in the page: each is trained with once', async () => {
    const { page, begin, press, until } = run();
    const folded = page.locator('.group-title[aria-expanded=false]');
    while ((await folded.count()) > 0) await folded.first().click();
    const curves = await run().card('curves');
    for (const [name, { settings, address, terms, says }] of objectives) {
      for (const [id, value] of Object.entries(settings)) await put(id, value);
      for (const each of address) await expect.poll(() => page.url(), { message: name }).toContain(each);
      await begin('Rewind');
      await until('idle');
      await press('Play');
      await until('finished');
      await curves.scrollIntoViewIfNeeded();
      await expect.poll(() => curves.locator('.card-summary').textContent(), { message: name }).toMatch(says);
      expect(await curves.locator('.card-summary').textContent(), name).toMatch(inNats);
      expect(await curves.locator('.line-keys').textContent(), name).toBe(`total${terms}dashed: calibration images`);
      expect(await page.locator('section.problem, .notice[data-tone=warning]').allTextContents(), name).toEqual([]);
    }
  });
});

describe('UMAP of every code', () => {
  const note = () => card('latent').locator('.projection-note').textContent();

  it('is stopped, and finished when it is wanted again', async () => {
    const { page } = run();
    await card('latent').scrollIntoViewIfNeeded();
    await card('latent').getByRole('button', { name: /Axes/ }).click();
    await page.getByRole('option', { name: 'UMAP', exact: true }).click();
    await expect.poll(note, { timeout: 60_000 }).toMatch(/UMAP of the codes of test images is being computed: \d+%/);
    await card('latent').getByRole('button', { name: 'Stop' }).click();
    await expect.poll(note).toMatch(/^Stopped\./);
    await card('latent').getByRole('button', { name: 'Project again' }).click();
    await expect
      .poll(note, { timeout: 120_000 })
      .toMatch(/^UMAP of codes of 3 numbers at step 10\. Trustworthiness 0\.\d+/);
    expect(await card('latent').getByRole('application').getAttribute('aria-label')).toBe(
      'Latent plane, UMAP 1 against UMAP 2',
    );
  });
});
