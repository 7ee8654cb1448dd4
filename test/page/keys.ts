// The page by keyboard alone: where the focus is, and the way to a control by its name.

import type { Page } from 'playwright';

/** What a screen reader calls the element that has the focus, near enough to find it. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const by = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const label = by.map(id => document.getElementById(id)?.textContent ?? '').join(' ');
    return (element.getAttribute('aria-label') ?? (label || element.textContent) ?? '').trim();
  });

export async function tabTo(page: Page, name: string | RegExp, key = 'Tab', most = 60): Promise<void> {
  const names: string[] = [];
  for (let presses = 1; presses <= most; presses++) {
    await page.keyboard.press(key);
    const now = await focusedName(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    names.push(now.slice(0, 30));
  }
  throw new Error(`${most} presses of ${key} did not reach ${name}: ${names.join(' | ')}`);
}

/** Tabs to a button and presses it. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
