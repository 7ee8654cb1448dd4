// Chance as a visitor: random things that people do and that go wrong, on the built page, from a seed that is printed. What
// has to hold is read from the page. CHANCE_SEEDS=3,17 walks those seeds, CHANCE_WALKS=20 that many.

import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { random } from '../../src/core/random.ts';
import type { Phase } from '../../src/engine/api.ts';
import { read } from '../../src/params/address.ts';
import { defaultName } from '../../src/state/runs/name.ts';
import { tinyFiles } from '../engine/tinyFiles.ts';
import { stored } from './database.ts';
import { stage, type Visit } from './visit.ts';
import { collectWorkers, endWorkers } from './workers.ts';

const ACTIONS = 60;
/** What is not there by then is not at hand. */
const AT_HAND_MS = 2500;
const { open } = stage({ datasets: false });
const seeds = process.env.CHANCE_SEEDS?.split(',').map(Number) ?? [];
const count = Number(process.env.CHANCE_WALKS ?? 0);
/** One is walked always. */
const walks = seeds.length > 0 ? seeds : count > 0 ? Array.from({ length: count }, (_, i) => 1 + i) : [9];

const resting: Phase[] = ['idle', 'paused', 'finished', 'failed'];

/**
 * The name of the run that the pictures are of, without what is said of it. What was changed while it trained ends as the wanted
 * name says, which does not say what is usual.
 */
async function shownName(page: Page, wanted: string): Promise<string> {
  const name = await page.locator('.shown-run').evaluate(element => element.firstChild?.textContent ?? '');
  const parts = name.split(', ').map(part => part.replace(/(?<=: ).* → |[\d.…]+ → /g, ''));
  const all = wanted.split(', ');
  return parts.filter((part, i) => part === name.split(', ')[i] || all.includes(part)).join(', ');
}

/** How many runs the browser keeps. */
const kept = async (page: Page): Promise<number> => (await stored(page, 'runs')).length;

const good = tinyFiles().map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }));
const bad = [{ name: 'holiday.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') }];

describe('whatever a visitor does and whatever goes wrong', () => {
  it.each(walks)('holds: seed %i', { timeout: 400_000 }, async seed => {
    const chance = random(seed, 'visitor');
    const pick = <T>(list: readonly T[]): T => list[chance.integer(list.length)];
    const visit = await open('?dataset=strokes&hidden=16&trainSize=500&epochs=40&batch=50&samples=1', {
      expected: /a test ended it|Failed to load|net::ERR|Failed to fetch/,
      before: collectWorkers,
    });
    const { page } = visit;
    await visit.until('idle');
    const folded = page.locator('.group-title[aria-expanded=false]');
    while ((await folded.count()) > 0) await folded.first().click();

    /** Whether anybody has asked for training since it was last taken back. */
    let asked = false;
    let mostKept = 0;
    const done: string[] = [];

    const press = (name: string | RegExp) => async () => {
      const button = page.getByRole('button', { name, exact: true }).first();
      if (await button.isVisible()) await button.click({ timeout: AT_HAND_MS });
    };
    const pending = (name: string) => async () => {
      const button = page.locator('.pending').getByRole('button', { name });
      if (await button.isVisible()) await button.click({ timeout: AT_HAND_MS });
    };
    const choose = (label: RegExp, option: RegExp) => async () => {
      await page.getByRole('button', { name: label }).first().click({ timeout: AT_HAND_MS });
      const item = page.getByRole('option', { name: option }).first();
      if (await item.isVisible().catch(() => false)) await item.click();
      else await page.keyboard.press('Escape');
    };
    const tick = (name: string) => async () => {
      const radio = page.getByRole('radio', { name, exact: true }).first();
      if (await radio.isVisible()) await radio.click({ timeout: AT_HAND_MS });
    };
    const openFiles = (files: typeof good) => async () => {
      await page.locator('.group input[type=file]').first().setInputFiles(files);
    };
    const slide = (name: RegExp, key: string) => async () => {
      await page.getByRole('slider', { name }).first().press(key, { timeout: AT_HAND_MS });
    };
    const draw = async () => {
      const pad = page.locator('#view-draw canvas').first();
      await pad.scrollIntoViewIfNeeded({ timeout: 2000 });
      const box = await pad.boundingBox();
      if (!box) return;
      await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.3);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.7, { steps: 4 });
      await page.mouse.up();
    };

    const actions: Record<string, () => Promise<void>> = {
      play: async () => {
        const isTraining = (await visit.phase()) === 'training';
        asked ||= !isTraining;
        await page.getByRole('button', { name: /^(Play|Pause)$/ }).click();
        if (isTraining) asked = true; // it may have come to its end before the click, which then was a Play
      },
      step: async () => {
        asked = true;
        await press('One step')();
      },
      epoch: async () => {
        asked = true;
        await press('One epoch')();
      },
      rewind: async () => {
        asked = false;
        await visit.begin('Rewind');
      },
      'new seed': () => visit.begin('New seed'),
      'start over': pending('Start over'),
      undo: pending('Undo'),
      'more dimensions': slide(/Latent dimensions/, 'ArrowRight'),
      'fewer dimensions': slide(/Latent dimensions/, 'ArrowLeft'),
      beta: slide(/weight of KL/, pick(['ArrowRight', 'ArrowLeft'])),
      'free bits': slide(/^Free bits/, pick(['ArrowRight', 'ArrowLeft'])),
      sparsity: slide(/^Sparsity/, pick(['ArrowRight', 'ArrowLeft'])),
      consistency: slide(/^Consistency/, pick(['ArrowRight', 'ArrowLeft'])),
      annealing: tick(pick(['None', 'Linear', 'Cyclical'])),
      corruption: choose(/^Corruption /, pick([/^Gaussian/, /^Masking/, /^Salt/, /^None/])),
      optimizer: choose(/^Optimizer /, pick([/^SGD/, /^Adam/, /^Adadelta/])),
      'adversarial autoencoder': choose(/^Model /, /^Adversarial/),
      vae: choose(/^Model /, /^Variational/),
      compare: press('Compare'),
      'compare a heavier KL term': press('β 1 against 8'),
      'change both': tick('Both'),
      'see all of B': tick('Run B'),
      'end the comparison': press('End the comparison'),
      mnist: choose(/^Dataset /, /^MNIST/),
      strokes: choose(/^Dataset /, /^Strokes/),
      wasm: choose(/^Compute device /, /WebAssembly/),
      cpu: choose(/^Compute device /, /JavaScript/),
      'good files': openFiles(good),
      'bad files': openFiles(bad),
      draw,
      'open a card': async () => {
        await page.keyboard.press('i');
        await page.getByRole('dialog').first().waitFor({ timeout: AT_HAND_MS });
        await page.keyboard.press('Escape');
      },
      'worker dies': () => endWorkers(page),
      'worker dies while something is asked': async () => {
        await Promise.all([press('One epoch')(), endWorkers(page)]);
        asked = true;
      },
      reload: async () => {
        asked = false;
        await page.reload();
      },
      'take it up': press('Continue run'),
      'reload and take it up': async () => {
        asked = false;
        await page.reload();
        const offer = page.getByRole('button', { name: 'Continue run' });
        await offer.waitFor({ timeout: 4000 }); // there is none where nothing was trained
        await offer.click();
        await page.waitForTimeout(300);
        await visit.until([...resting, 'training'], 20_000); // it has been built: whether it trains is looked at next
      },
      wait: () => page.waitForTimeout(600),
    };
    const names = Object.keys(actions);

    /** Comes to rest, and checks what has to hold there. */
    async function rest(): Promise<void> {
      const say = `after ${done.join(', ')}`;
      const isResting = async () => resting.includes(await visit.phase());
      // What was asked for may begin only when its run is built, and of two runs the second may train where the first rests:
      // as long as anything is to train, the button is Pause.
      const pause = page.getByRole('button', { name: 'Pause', exact: true });
      const isCalm = async () => !(await pause.isVisible()) && (await isResting());
      for (let calm = 0; calm < 4; calm = (await isCalm()) ? calm + 1 : 0) {
        await page.waitForTimeout(100);
        if (await pause.isVisible()) await pause.click({ timeout: 2000 }).catch(() => {});
      }
      asked = false;
      await expect.poll(isResting, { timeout: 60_000, message: `no phase lasts for ever, ${say}` }).toBe(true);
      await page.waitForTimeout(900); // longer than a slider and the address take to settle
      await expect.poll(isResting, { timeout: 60_000, message: `no phase lasts for ever, ${say}` }).toBe(true);
      await page.waitForTimeout(400);
      expect(await visit.phase(), `nothing trains unasked, ${say}`).not.toBe('training');
      await expect
        .poll(() => page.getByRole('region', { name: 'Run B', exact: true }).count(), {
          message: `two runs are there while the address says so, ${say}`,
        })
        .toBe(new URL(page.url()).searchParams.get('compare') === '1' ? 1 : 0);
      const problem = page.locator('section.problem');
      if ((await visit.phase()) === 'failed') {
        await expect.poll(() => problem.getByRole('button').count(), { message: say }).toBeGreaterThan(0);
      } else if (!(await page.locator('.pending').isVisible()) && !(await problem.isVisible())) {
        const { params } = read(new URL(page.url()).search);
        const own = await page.locator('.opened-files b').allInnerTexts();
        const name = defaultName(params, { data: own.length > 0 ? { name: own[0] } : null });
        await expect.poll(() => shownName(page, name), { message: `the last choice wins, ${say}` }).toBe(name);
      }
      const now = await kept(page);
      expect(now, `nothing that was kept is lost, ${say}`).toBeGreaterThanOrEqual(mostKept);
      mostKept = Math.max(mostKept, now);
    }

    console.info(`seed ${seed}`);
    for (let i = 1; i <= ACTIONS; i++) {
      const name = pick(names);
      done.push(name);
      // What is not at hand at this moment is passed over, as a person would.
      await actions[name]().catch(error => {
        if (!/Timeout .* exceeded/.test(String(error))) throw error;
        done.push('(not at hand)');
      });
      await page.waitForTimeout(chance.integer(300));
      if (!asked && (await visit.phase()) === 'training') {
        await page.waitForTimeout(1000); // what was under way when it was taken back
        expect(await visit.phase(), `nothing trains unasked, after ${done.join(', ')}`).not.toBe('training');
      }
      if (i % 12 === 0) await rest();
    }
    await rest();
    await finishes(visit, done);
  });
});

/** Play is never a dead button: at the end it trains, on Strokes where other data cannot be had. */
async function finishes(visit: Visit, done: readonly string[]): Promise<void> {
  const { page } = visit;
  const strokes = page.getByRole('button', { name: 'Use Strokes' });
  if (await strokes.isVisible()) await strokes.click();
  if ((await visit.phase()) === 'finished') await visit.begin('Rewind');
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  // Plain JavaScript may have been chosen, in which an adversarial autoencoder takes a minute.
  await expect
    .poll(() => visit.phase(), { timeout: 180_000, message: `Play is a dead button, after ${done.join(', ')}` })
    .toBe('finished');
}
