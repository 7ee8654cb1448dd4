// The lab without a mouse.

import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { stage } from './visit.ts';

const { open } = stage();

/** Name and place of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return {
      name: name.trim().slice(0, 40),
      tag: element.tagName,
      marked: outlineStyle !== 'none' || boxShadow !== 'none',
    };
  });

async function tabTo(page: Page, name: string, most = 80): Promise<number> {
  for (let presses = 1; presses <= most; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).name === name) return presses;
  }
  throw new Error(`${most} presses of Tab did not reach ${name}`);
}

describe('the keyboard', () => {
  it('reaches Play, starts with Space and pauses with Enter', async () => {
    const visit = await open('?dataset=strokes&trainSize=2000&hidden=32&epochs=500');
    await visit.until(['idle', 'paused']);
    const presses = await tabTo(visit.page, 'Play');
    console.info(`Play is ${presses} presses of Tab away`);
    expect((await focused(visit.page)).marked).toBe(true);
    await visit.page.keyboard.press('Space');
    await visit.until('training');
    await visit.page.keyboard.press('Enter'); // the focus stayed on the button, which is Pause now
    await visit.until('paused');
  });

  it('moves sliders with the arrows', async () => {
    const visit = await open('?dataset=strokes');
    await visit.until(['idle', 'paused']);
    const slider = visit.page.getByRole('slider', { name: /latent/i });
    await slider.focus();
    await visit.page.keyboard.press('ArrowRight');
    await expect.poll(() => visit.page.url()).toContain('latent=3');
  });
});
