// What is measured in pixels depends on the letters, and no two machines have the same. So whatever is measured is walked
// in two sets of them: narrow, as most systems have, and wide, as a system with nothing but its first fonts has.

import type { Page } from 'playwright';

export interface Font {
  readonly name: string;
  readonly style: string;
}

/** Where a machine has none of the fonts that are named, its own are stretched: wide stays wide everywhere. */
const stretched = (family: string, locals: string[], percent: number) =>
  `@font-face { font-family: "${family}"; size-adjust: ${percent}%; src: ${locals.map(name => `local("${name}")`).join(', ')}; }`;

const dress = (text: string, math: string) =>
  `:root { --font: ${text} !important; } math, .station-name i { font-family: ${math} !important; }`;

const sans = ['Liberation Sans', 'Arial', 'Helvetica', 'Noto Sans', 'Segoe UI', 'Roboto'];
const serif = ['Liberation Serif', 'Times New Roman', 'Noto Serif', 'Cambria'];

export const narrow: Font = {
  name: 'narrow letters',
  style: dress(
    '"DejaVu Sans Condensed", "Liberation Sans", Arial, sans-serif',
    '"DejaVu Serif Condensed", "Liberation Serif", "Times New Roman", serif',
  ),
};

export const wide: Font = {
  name: 'wide letters',
  style: `${stretched('Stretched', sans, 116)} ${stretched('Stretched Serif', serif, 120)} ${dress(
    '"DejaVu Sans", Verdana, Stretched',
    '"DejaVu Serif", "Stretched Serif"',
  )}`,
};

export const fonts: readonly Font[] = [narrow, wide];

/** The spacing that a reader may ask for without losing anything (WCAG 2.2, 1.4.12). */
export const spaced: Font = {
  name: 'wide letters, spaced',
  style: `${wide.style} * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`,
};

/** Dresses the page in this font, in place of the one before. */
export async function wear(page: Page, { style }: Font): Promise<void> {
  await page.evaluate(text => {
    const before = document.getElementById('worn-font');
    const worn = Object.assign(document.createElement('style'), { id: 'worn-font', textContent: text });
    document.head.append(worn);
    before?.remove();
    document.documentElement.className = `worn-${performance.now()}`; // what reads the theme reads it again
  }, style);
  await page.waitForTimeout(300); // what watches its own size has answered
}
