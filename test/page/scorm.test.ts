// A package in a learning platform: a plain page of another folder, without headers, that holds the lab in a frame and speaks SCORM 1.2
// by the run-time of scorm-again.

import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { chromium, type Page } from 'playwright';
import { expect, it, onTestFinished } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';
import { makeScorm } from '../../scripts/makeScorm.ts';
import type { Assignment } from '../../src/assignments/assignment.ts';
import { writeFile as writeAssignment } from '../../src/assignments/file.ts';
import { softwareGl } from '../setup/softwareGl.ts';
import { serve } from './server.ts';

const assignment: Assignment = {
  title: 'Strokes',
  text: '',
  language: 'en',
  settings: '?dataset=strokes&trainSize=500&hidden=16&epochs=1&samples=1&backend=wasm',
  locked: ['dataset'],
  hidden: [],
  views: null,
  tasks: [
    { kind: 'reach', question: 'Train to the end.', measure: 'auc', above: 0 },
    { kind: 'number', question: 'How many examples does it learn from?', right: [500, 500] },
    { kind: 'text', question: 'What do you see?' },
  ],
};

/** Keeps what it is told between two launches, as a platform does. */
const platform = `<!doctype html><title>Course</title>
<style>iframe { width: 1260px; height: 780px; border: 0 }</style><iframe></iframe>
<script src="scorm12.js"></script>
<script>
  const frame = document.querySelector('iframe');
  let kept = { core: { student_id: 'ada', student_name: 'Lovelace, Ada' } };
  function launch() {
    window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
    API.loadFromJSON(kept);
    const keep = () => { kept = API.renderCMIToJSONObject().cmi; };
    API.on('LMSCommit', keep);
    API.on('LMSFinish', keep);
    frame.src = 'package/index.html?assignment=scorm';
  }
  window.keptNow = () => kept;
  launch();
</script>`;

/** The build, as it is in a package, in a folder of a course. */
async function course(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'course-'));
  const entries = (await readdir('dist', { recursive: true, withFileTypes: true })).filter(
    entry => entry.isFile() && !entry.parentPath.includes('datasets'),
  );
  const lab: Record<string, Uint8Array> = {};
  for (const { parentPath, name } of entries) {
    const path = join(parentPath, name);
    lab[relative('dist', path).split(sep).join('/')] = new Uint8Array(await readFile(path));
  }
  for (const [path, bytes] of Object.entries(unzipSync(makeScorm(writeAssignment(assignment), lab).zip))) {
    const file = join(folder, 'package', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  await writeFile(join(folder, 'index.html'), platform);
  await copyFile(createRequire(import.meta.url).resolve('scorm-again/scorm12/min'), join(folder, 'scorm12.js'));
  return folder;
}

async function visit(): Promise<{ page: Page; complaints: string[] }> {
  const folder = await course();
  const server = await serve(undefined, folder, false);
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: softwareGl });
  onTestFinished(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(String(error)));
  await page.goto(server.address);
  return { page, complaints };
}

interface Course {
  kept: { core: Record<string, unknown> & { score?: Record<string, string> }; suspend_data: string };
  launch(): void;
}

/** What the platform has kept. */
const kept = (page: Page) =>
  page.evaluate(() => {
    const { core, suspend_data: data } = (globalThis as unknown as { keptNow(): Course['kept'] }).keptNow();
    return { status: core.lesson_status, score: core.score?.raw, exit: core.exit, data };
  });

it('trains in its frame, tells the platform what is done, and goes on where it was left', async () => {
  const { page, complaints } = await visit();
  const lab = page.frameLocator('iframe');
  const panel = lab.getByRole('complementary', { name: 'Strokes' });
  await panel.getByText('Train to the end.').waitFor({ timeout: 60_000 });
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);

  await lab.getByRole('button', { name: 'Play', exact: true }).click();
  await lab.locator('main[data-phase=finished]').waitFor({ state: 'attached', timeout: 60_000 });
  const isPassed = async () => {
    await panel.getByRole('button', { name: 'Check' }).click(); // what is measured may still be on its way
    return panel.getByText('Done: the run says so.').isVisible();
  };
  await expect.poll(isPassed, { timeout: 30_000, interval: 500 }).toBe(true);
  await panel.getByRole('button', { name: 'Next' }).click();
  await panel.getByRole('textbox').fill('500');
  await panel.getByText(/^Saved at/).waitFor();
  await expect.poll(() => kept(page), { timeout: 30_000 }).toMatchObject({ status: 'incomplete', score: '67' });

  // What nobody has waited for is sent when the frame goes; the lab keeps nothing of it then.
  await panel.getByRole('button', { name: 'Next' }).click();
  await panel.getByRole('textbox').fill('Thin strokes.');
  await panel.getByText(/^Saved at/).waitFor();
  await panel.getByRole('button', { name: 'Hand in' }).first().click();
  await panel.getByText('The learning platform that has opened this page is told of your answers').waitFor();
  await expect.poll(() => panel.getByRole('textbox', { name: 'Your name' }).inputValue()).toBe('Lovelace, Ada');
  await panel.getByRole('button', { name: 'Back' }).click();
  await lab.locator('body').evaluate(() => {
    addEventListener('pagehide', () => localStorage.clear());
    location.href = 'about:blank';
  });
  await expect.poll(() => kept(page)).toMatchObject({ status: 'completed', score: '100', exit: 'suspend' });
  expect((await kept(page)).data.length).toBeLessThan(4096);

  await page.evaluate(() => (globalThis as unknown as Course).launch());
  await panel.getByText('What do you see?').waitFor({ timeout: 60_000 });
  await expect.poll(() => panel.getByRole('textbox').inputValue()).toBe('Thin strokes.');
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect.poll(() => panel.getByRole('textbox').inputValue()).toBe('500');
  await expect.poll(() => lab.locator('.notice').allTextContents()).toEqual([]);
  expect(complaints).toEqual([]);
});
