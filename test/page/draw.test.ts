// One's own image: drawn with the mouse and with the keyboard, opened, pasted and dropped, and judged; bad files change nothing.

import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { stage, type Visit } from './visit.ts';

const { open, share } = stage({ datasets: false, bench: ['draw'] });
const address = '?dataset=strokes&trainSize=2000&hidden=32&epochs=2&samples=1&run=1';

interface Drawer {
  readonly card: Locator;
  readonly pad: Locator;
}

/** Away from the bars that lie over the page. */
const toMiddle = (element: Locator) => element.evaluate(each => each.scrollIntoView({ block: 'center' }));

async function cardOf(visit: Visit): Promise<Drawer> {
  await visit.until('finished', 120_000);
  const card = visit.page.locator('#view-draw');
  const pad = card.getByRole('application', { name: 'Drawing pad' });
  await toMiddle(pad);
  await visit.page.waitForTimeout(1000); // pictures above come into sight, and the card settles
  return { card, pad };
}

async function drawLine(page: Page, pad: Locator, from: readonly number[], to: readonly number[]): Promise<void> {
  await toMiddle(pad);
  const { x, y, width, height } = (await pad.boundingBox())!;
  await page.mouse.move(x + from[0] * width, y + from[1] * height);
  await page.mouse.down();
  await page.mouse.move(x + to[0] * width, y + to[1] * height, { steps: 8 });
  await page.mouse.up();
}

/** Sum of the ink in each of the card's three pictures. */
const inks = (card: Locator) =>
  card.locator('.own-pictures canvas').evaluateAll(canvases =>
    canvases.map(canvas => {
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, 28, 28);
      return data.reduce((sum, value, i) => (i % 4 === 3 ? sum : sum + value), 0);
    }),
  );

/** The verdict on what is on the pad now, not on an earlier stroke. */
const judged = (card: Locator) => card.locator('.own-findings[aria-busy=false] .own-verdict svg').waitFor();
const offer = (card: Locator, files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  card.locator('input[type=file]').setInputFiles(files);

/** A picture as a browser makes it, `side` pixels square. */
const png = async (page: Page, paint: string, side = 64): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate(
      ([colours, size]) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
        const context = canvas.getContext('2d')!;
        const [paper, ink] = String(colours).split(' on ').reverse();
        context.fillStyle = paper;
        if (paper !== 'nothing') context.fillRect(0, 0, canvas.width, canvas.height);
        context.fillStyle = ink;
        context.fillRect(canvas.width * 0.45, canvas.height * 0.2, canvas.width * 0.1, canvas.height * 0.6);
        return canvas.toDataURL('image/png').split(',')[1];
      },
      [paint, side] as const,
    ),
    'base64',
  );

/** The tests below find an empty pad and leave one. */
const trained = share(address, visit => visit.until('finished', 120_000));
const clear = async (card: Locator) => {
  await card.getByRole('button', { name: 'Clear' }).press('Enter');
  await expect.poll(() => inks(card)).toEqual([0, 0, 0]);
};

describe('an own image', () => {
  it('is drawn with the mouse, judged, undone, and there again after a reload', async () => {
    const visit = trained();
    const { card, pad } = await cardOf(visit);
    expect(await inks(card)).toEqual([0, 0, 0]);
    await drawLine(visit.page, pad, [0.3, 0.3], [0.7, 0.3]);
    await judged(card);
    const one = await inks(card);
    for (const ink of one) expect(ink).toBeGreaterThan(0);
    expect(await card.locator('.own-facts').textContent()).toMatch(/geometric mean.*alarm below.*normals.*z1/s);

    await drawLine(visit.page, pad, [0.7, 0.3], [0.4, 0.8]);
    await expect.poll(async () => (await inks(card))[0]).not.toBe(one[0]);
    await judged(card);
    const both = await inks(card);
    await visit.press('Undo');
    await expect.poll(() => inks(card), { timeout: 10_000 }).toEqual(one);

    await drawLine(visit.page, pad, [0.7, 0.3], [0.4, 0.8]);
    await visit.page.reload();
    const again = await cardOf(visit);
    await judged(again.card);
    expect((await inks(again.card))[0]).toBeCloseTo(both[0], -3);
    await visit.press('Clear');
    await expect.poll(() => inks(again.card)).toEqual([0, 0, 0]);
  });

  it('is made without a pointer', async () => {
    const visit = trained();
    const { card, pad } = await cardOf(visit);
    await pad.focus();
    for (const key of ['Space', ...new Array(8).fill('ArrowDown'), 'Space']) await visit.page.keyboard.press(key);
    await judged(card);
    expect(await visit.phase()).toBe('finished'); // Space drew and did not press Play
    const drawn = await inks(card);
    await visit.page.keyboard.press('Backspace');
    await expect.poll(() => inks(card)).toEqual([0, 0, 0]);

    await card.getByRole('button', { name: 'Start from' }).press('Enter');
    await visit.page.getByRole('menuitem', { name: 'The selected test image' }).press('Enter');
    await judged(card);
    expect(await inks(card)).not.toEqual(drawn);
    await clear(card);
  });
});

describe('several contacts', () => {
  type Step = readonly [type: string, pointerType: string, pointerId: number, x: number, y: number];

  /** Contacts as a screen with a pen and fingers reports them; x and y are shares of the pad. */
  const touch = (pad: Locator, steps: readonly Step[]) =>
    pad.evaluate((element, all) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      for (const [type, pointerType, pointerId, x, y] of all)
        element.dispatchEvent(
          new PointerEvent(type, {
            ...{ bubbles: true, cancelable: true, isPrimary: true, pointerType, pointerId, pressure: 0.5 },
            ...{ clientX: left + x * width, clientY: top + y * height },
          }),
        );
    }, steps);
  const line = (pointerType: string, id: number): Step[] => [
    ['pointerdown', pointerType, id, 0.5, 0.2],
    ['pointermove', pointerType, id, 0.5, 0.8],
    ['pointerup', pointerType, id, 0.5, 0.8],
  ];

  it('draw one line: not the palm’s, not one between two fingers, not one that was cancelled', async () => {
    const visit = await open(address, { hasTouch: true });
    const { card, pad } = await cardOf(visit);
    const closed = await inks(card);
    await touch(pad, line('touch', 10));
    expect(await inks(card)).toEqual(closed); // fingers scroll until the pad is open
    await visit.press('Draw');
    const alone = async (steps: readonly Step[]) => {
      await touch(pad, steps);
      await visit.page.waitForTimeout(200);
      const found = (await inks(card))[0];
      if (await card.getByRole('button', { name: 'Clear' }).isEnabled()) await visit.press('Clear');
      await expect.poll(async () => (await inks(card))[0]).toBe(0);
      return found;
    };
    const finger = await alone(line('touch', 11));
    expect(finger).toBeGreaterThan(0);
    const [down, move, up] = line('touch', 12);
    expect(
      await alone([down, ['pointerdown', 'touch', 13, 0.1, 0.9], move, ['pointermove', 'touch', 13, 0.9, 0.9], up]),
    ).toBe(finger);
    expect(await alone([down, move, ['pointercancel', 'touch', 12, 0.5, 0.8]])).toBe(0);
    const pen = await alone(line('pen', 14));
    await visit.page.waitForTimeout(1100); // the pen is put away
    const palm: Step[] = [
      ['pointerdown', 'touch', 15, 0.9, 0.9],
      ['pointermove', 'touch', 15, 0.85, 0.95],
    ];
    expect(await alone([...palm, ...line('pen', 16), ['pointermove', 'touch', 15, 0.1, 0.9]])).toBe(pen);
  });
});

describe('an image file', () => {
  it('is taken on light paper, on dark and on none, and all look alike to the model', async () => {
    const visit = trained();
    const { card } = await cardOf(visit);
    const seen: number[] = [];
    for (const paint of ['black on white', 'white on black', 'black on nothing', 'white on nothing']) {
      await offer(card, [{ name: 'i.png', mimeType: 'image/png', buffer: await png(visit.page, paint) }]);
      await judged(card);
      seen.push((await inks(card))[0]);
      await visit.press('Clear');
      await expect.poll(async () => (await inks(card))[0]).toBe(0);
    }
    expect(new Set(seen).size).toBe(1);
  });

  it('gets a sentence and changes nothing when it is none that can be used', async () => {
    const visit = trained();
    const { card, pad } = await cardOf(visit);
    await drawLine(visit.page, pad, [0.3, 0.3], [0.7, 0.7]);
    await judged(card);
    const before = await inks(card);
    const small = await png(visit.page, 'black on white', 1);
    const blank = await png(visit.page, 'white on white');
    const huge = Buffer.from(await png(visit.page, 'black on white'));
    huge.writeUInt32BE(10_000, 16);
    huge.writeUInt32BE(10_000, 20);
    for (const [name, buffer, words] of [
      ['notes.png', Buffer.from('These are notes, and a picture they are not.'), /not an image/],
      ['empty.png', Buffer.alloc(0), /empty/],
      ['one.png', small, /1 × 1/],
      ['huge.png', huge, /100 megapixels/],
      ['blank.png', blank, /shows nothing/],
      ['glare.png', await png(visit.page, 'white on silver'), /could not be told from the paper/],
      ['cut.png', (await png(visit.page, 'black on white')).subarray(0, 60), /not an image/],
    ] as const) {
      await offer(card, [{ name, mimeType: 'image/png', buffer: Buffer.from(buffer) }]);
      await expect.poll(() => card.getByRole('alert').textContent(), { message: name }).toMatch(words);
      expect(await inks(card), name).toEqual(before);
    }
    await clear(card);
  });

  it.each(['paste', 'drop'] as const)('arrives by %s, and the page does not take it for a dataset', async way => {
    const visit = trained();
    const { card } = await cardOf(visit);
    const bytes = [...(await png(visit.page, 'black on white'))];
    await card.evaluate(
      (element, [by, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(content as number[])], 'image.png', { type: 'image/png' }));
        const init = { bubbles: true, cancelable: true };
        if (by === 'paste') document.body.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: data }));
        else
          for (const type of ['dragover', 'drop'])
            element.dispatchEvent(new DragEvent(type, { ...init, dataTransfer: data }));
      },
      [way, bytes] as const,
    );
    await judged(card);
    expect(await visit.page.locator('.drop').count()).toBe(0);
    expect(await visit.phase()).toBe('finished');
    await clear(card);
  });
});
