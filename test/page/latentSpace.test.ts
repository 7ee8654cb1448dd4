// The space of codes beyond a plane of two dimensions, in a browser: projections that are computed beside the run, and the views that
// walk through it.

import { describe, expect, it } from 'vitest';
import { stage } from './visit.ts';

const { share } = stage({ datasets: false, bench: [] });

const run = share('?dataset=strokes&trainSize=500&hidden=32&epochs=2&latent=4&backend=wasm&run=1', visit =>
  visit.until('finished', 120_000),
);
const card = (id: string) => run().page.locator(`#view-${id}`);
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 120_000 });
const textOf = async (selector: string) => (await run().page.locator(selector).allTextContents()).join(' ');

async function chooseAxes(option: string): Promise<void> {
  await card('latent').getByRole('button', { name: /Axes/ }).click();
  await run().page.getByRole('option', { name: option, exact: true }).click();
}

describe('the latent plane', () => {
  const note = () => textOf('#view-latent .projection-note');
  const plane = () => card('latent').getByRole('application');

  it('shows principal components, on which a place is a code', async () => {
    await chooseAxes('PCA');
    await eventually(note).toMatch(
      /^PCA of codes of 4 numbers at step 10\. The two axes hold [\d.]+% of the variance\. Trustworthiness 0\.\d+/,
    );
    expect(await plane().getAttribute('aria-label')).toBe('Latent plane, PC 1 against PC 2');
    await eventually(() => run().page.url()).toContain('projection=pca');
    await plane().press('ArrowRight');
    await eventually(() => textOf('#view-latent .inspector')).toMatch(/decoded here.*PC 1 = /s);
    await plane().press('Escape');
  });

  it('says how far t-SNE is, which is stopped and begun again', async () => {
    await chooseAxes('t-SNE');
    await eventually(note).toMatch(/t-SNE of the codes of test images is being computed: \d+%/);
    await card('latent').getByRole('button', { name: 'Stop' }).click();
    await eventually(note).toMatch(/^Stopped\./);
    await card('latent').getByRole('button', { name: 'Project again' }).click();
    await eventually(note).toMatch(/being computed: [1-9]\d*%/);
    await chooseAxes('PCA'); // nobody waits for it any more
    await eventually(note).toMatch(/^PCA of/);
  });
});

describe('views of the space', () => {
  const says = async (id: string, words: RegExp) => {
    await run().card(id);
    await eventually(() => textOf(`#view-${id} .card-summary`)).toMatch(words);
  };

  it('walk along every dimension', async () => {
    await says('traversal', /^From −3 to \+3 standard deviations, (z\d changes most|nothing changes)/);
    const picture = card('traversal').getByRole('application');
    await picture.press('ArrowRight');
    await eventually(() => textOf('#view-traversal .cells-words')).toMatch(
      /^z\d = −?[\d.]+, 1 standard deviations? from its mean/,
    );
    await picture.press('Escape');
  });

  it('go from one image to the selected one', async () => {
    await says('interpolation', /^From \d to \d: the ends are/);
    await card('interpolation').getByRole('button', { name: 'Begin at selected' }).click();
    await says('interpolation', /^Both ends are the same/);
  });

  it('part the codes into clusters, whose codes can be selected', async () => {
    await says('clusters', /^10 clusters of 2,000 codes; mean silhouette −?[\d.]+\. [\d.]+% are of the class/);
    const first = card('clusters').getByRole('button', { name: /^Cluster 1:/ });
    const size = Number(/: (\d+) codes/.exec((await first.getAttribute('aria-label'))!)![1]);
    await first.click();
    await eventually(() => textOf('#view-latent [aria-live]')).toContain(`${size} images`);
  });

  it('tell which dimension knows of which factor, and show it on the plane', async () => {
    await says('factors', /^z\d tells most of one factor: [\d.]+% of “[^”]+”\. Mutual information gap/);
    await card('factors')
      .getByRole('button', { name: /^z3 tells .* “Slant”/ })
      .click();
    await eventually(() => run().page.url()).toMatch(/^(?!.*projection=).*colourBy=slant.*axisX=3/);
  });
});
