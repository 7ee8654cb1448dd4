// Whether everything that is written on the page can be read where it stands: nothing cut off, nothing outside its button,
// nothing over something else, and not too much of the window taken by what never scrolls away.

import type { Page } from 'playwright';

/** What cannot be read as it should, one line each. What scrolls is not cut off, and what is for ears alone is not looked at. */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const SLACK = 1.5; // of a pixel, and what fonts stick out by
    const found = new Set<string>();
    const actionable = 'button, a, summary, [role=button], [role=radio], [role=tab], .class-chip, .scores-row';

    const nameOf = (element: Element) => {
      const own = (each: Element) =>
        `${each.tagName.toLowerCase()}${each.id ? `#${each.id}` : ''}${[...each.classList].map(name => `.${name}`).join('')}`;
      return [
        element.closest('[id^=view-], .journey, .transport, .header, .experiment, .notes, dialog, [role=dialog]'),
        element.parentElement,
        element,
      ]
        .filter((each, at, all) => each && all.indexOf(each) === at)
        .map(each => own(each!))
        .join(' > ');
    };
    /** Clipped to a point, as is done with what is for ears alone, and with the controls that ours stand for. */
    const isForEars = (element: Element) => {
      for (let around: Element | null = element; around; around = around.parentElement) {
        const { clip, clipPath } = getComputedStyle(around);
        if (clipPath === 'inset(50%)' || /^rect\(0/.test(clip)) return true;
      }
      return false;
    };
    /** Above the page, where nobody can scroll to, until it has the focus. */
    const isAbove = (element: Element) => element.getBoundingClientRect().bottom + scrollY <= 0;
    const isSeen = (element: Element) =>
      element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) &&
      !isForEars(element) &&
      !isAbove(element);
    const say = (what: string, element: Element, text: string) =>
      found.add(`${what}: “${text.trim().slice(0, 40)}” in ${nameOf(element)}`);

    /** The part of a box that what scrolls around it shows. */
    const inSight = (element: Element, box: DOMRect): DOMRect | null => {
      let { left, top, right, bottom } = box;
      for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const frame = around.getBoundingClientRect();
        [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
        [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
      }
      return right > left && bottom > top ? new DOMRect(left, top, right - left, bottom - top) : null;
    };

    const written: { element: Element; text: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (!node.nodeValue?.trim() || /^(SCRIPT|STYLE|NOSCRIPT|OPTION)$/.test(element.tagName) || !isSeen(element))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      if (boxes.length === 0) continue;
      const left = Math.min(...boxes.map(box => box.left));
      const top = Math.min(...boxes.map(box => box.top));
      const right = Math.max(...boxes.map(box => box.right));
      const bottom = Math.max(...boxes.map(box => box.bottom));
      const text = node.nodeValue;

      let [sideways, upright] = [true, true]; // until something scrolls there
      for (
        let around: Element | null = element;
        around && around !== document.documentElement;
        around = around.parentElement
      ) {
        const { overflowX, overflowY, position } = getComputedStyle(around);
        const box = around.getBoundingClientRect();
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        if (sideways && hides(overflowX) && (left < box.left - SLACK || right > box.right + SLACK))
          say('cut off', element, text);
        // The line of a text is higher than its letters, so a little of it may be hidden.
        if (upright && hides(overflowY) && (top < box.top - 4 || bottom > box.bottom + 4))
          say('cut off', element, text);
        if (/auto|scroll/.test(overflowX)) sideways = false;
        if (/auto|scroll/.test(overflowY)) upright = false;
        if (position === 'fixed') break;
      }
      const button = element.closest(actionable);
      if (button) {
        const box = button.getBoundingClientRect();
        if (left < box.left - SLACK || right > box.right + SLACK || top < box.top - 4 || bottom > box.bottom + 4)
          say('outside its button', element, text);
      }
      if (element.closest('svg') !== null) continue;
      for (const box of boxes) {
        const shown = inSight(element, box);
        if (shown) written.push({ element, text, box: shown });
      }
    }

    const floats = (element: Element) => {
      for (let around: Element | null = element; around; around = around.parentElement)
        if (/fixed|sticky/.test(getComputedStyle(around).position)) return true;
      return false;
    };
    /** Dialogs and lists stand beside the page in the body, and may lie over it. */
    const leafOf = (element: Element) => {
      let leaf = element;
      while (leaf.parentElement && leaf.parentElement !== document.body) leaf = leaf.parentElement;
      return leaf;
    };
    const still = written.filter(({ element }) => !floats(element));
    still.sort((a, b) => a.box.top - b.box.top);
    still.forEach((a, at) => {
      for (let other = at + 1; other < still.length && still[other].box.top < a.box.bottom; other++) {
        const b = still[other];
        if (a.element === b.element || leafOf(a.element) !== leafOf(b.element)) continue;
        if (a.element.closest('math') || b.element.closest('math')) continue;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 3 && down > 7) say(`over “${b.text.trim().slice(0, 20)}”`, a.element, a.text);
      }
    });

    // A list may be longer than its place, where it can be walked through; a number is read at one glance.
    for (const input of document.querySelectorAll<HTMLInputElement>('input[type=text]:not(.wide)'))
      if (isSeen(input) && input.scrollWidth > input.clientWidth + SLACK) say('cut off', input, input.value);

    const tooWide = document.documentElement.scrollWidth - innerWidth;
    if (tooWide > 0) found.add(`the page is ${tooWide} pixels wider than the window`);
    return [...found];
  });

/** Brings every chart into sight, one after the other, until each is drawn in the size that it has now. */
export async function drawCharts(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isDrawn = (plot: Element) => {
      const svg = plot.querySelector('.main-svg');
      if (svg === null) return false;
      const { width, height } = svg.getBoundingClientRect();
      return Math.abs(width - plot.clientWidth) < 2 && Math.abs(height - plot.clientHeight) < 2;
    };
    const pause = () => new Promise(done => setTimeout(done, 50));
    // A card that was not seen yet may hold a chart once it is.
    for (let y = 0; y < document.documentElement.scrollHeight; y += Math.max(200, innerHeight / 2)) {
      scrollTo(0, y);
      await pause();
    }
    for (const plot of document.querySelectorAll('.plot')) {
      plot.scrollIntoView({ block: 'center' });
      for (let tries = 0; tries < 100 && plot.clientWidth >= 40 && !isDrawn(plot); tries++) await pause();
    }
    scrollTo(0, 0);
  });
}

/** How much of the window is under what does not scroll away, seen from the middle of the page; 0 to 1. */
export const covered = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    const taken = [...document.querySelectorAll('body *')]
      .filter(element => {
        const { position } = getComputedStyle(element);
        return /fixed|sticky/.test(position) && element.checkVisibility() && element.clientWidth > innerWidth / 2;
      })
      .map(element => element.getBoundingClientRect())
      .filter(({ top, bottom }) => bottom > 0 && top < innerHeight)
      .reduce((sum, { top, bottom }) => sum + Math.min(bottom, innerHeight) - Math.max(top, 0), 0);
    return taken / innerHeight;
  });
