// The page on paper. Before the browser lays it out for a sheet, the page becomes what a sheet can show: in light colours,
// with every picture that it has numbers for drawn, charts in the size that the style sheet gives them there. Paper waits for
// nothing, so all of it happens at once.

import { flushSync } from 'react-dom';
import { create } from 'zustand';

/** Size of a chart on paper, in pixels; two stand side by side on A4 and on Letter. The same in print.css. */
export const PAPER = { width: 312, height: 224 };

export const usePrinting = create(() => ({ isPrinting: false }));

const painters = new Set<() => void>();

/** Has this called when paper is laid out, after every component has made itself ready for it; returns what ends that. */
export function atPaper(paint: () => void): () => void {
  painters.add(paint);
  return () => painters.delete(paint);
}

function turn(isPrinting: boolean): void {
  if (usePrinting.getState().isPrinting === isPrinting) return;
  document.documentElement.toggleAttribute('data-printing', isPrinting);
  flushSync(() => usePrinting.setState({ isPrinting }));
  for (const paint of painters) paint();
}

/** Watches for paper as long as the page is there. */
export function watchPaper(): void {
  const paper = matchMedia('print');
  addEventListener('beforeprint', () => turn(true));
  addEventListener('afterprint', () => turn(false));
  paper.addEventListener('change', () => turn(paper.matches));
}
