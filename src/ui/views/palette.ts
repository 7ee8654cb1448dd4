// Reads the colours and the type of the theme that is shown, and again when it changes. `light-dark()` is only resolved on an
// element, so a hidden one is given each token for a moment.

import { useSyncExternalStore } from 'react';
import { mostClasses } from '../../datasets/mostClasses.ts';
import { classColour } from '../../views/classColour.ts';
import type { Palette } from '../../views/palette.ts';
import { usePrinting } from '../printing.ts';

const tokens = {
  surface: '--surface',
  ink: '--ink',
  inkSoft: '--ink-soft',
  line: '--line',
  accent: '--accent',
  anomaly: '--anomaly',
  normal: '--normal',
  loss: '--loss',
  reconstruction: '--reconstruction',
  kl: '--kl',
} as const;

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

function read(): Palette {
  const holder = document.createElement('div');
  holder.hidden = true;
  const spanOf = (colour: string) => {
    const element = document.createElement('span');
    element.style.color = colour;
    holder.append(element);
    return element;
  };
  const named = Object.entries(tokens).map(([name, token]) => [name, spanOf(`var(${token})`)] as const);
  const classes = Array.from({ length: mostClasses }, (_, i) => spanOf(classColour(i)));
  document.body.append(holder);
  const colourOf = (element: Element) => getComputedStyle(element).color;
  const palette = {
    ...(Object.fromEntries(named.map(([name, element]) => [name, colourOf(element)])) as Record<
      keyof typeof tokens,
      string
    >),
    classes: classes.map(colourOf),
    font: getComputedStyle(document.body).fontFamily,
    rem: rem(),
  };
  holder.remove();
  return palette;
}

let current: Palette | null = null;
const palette = (): Palette => {
  current ??= read();
  return current;
};

/** Whoever draws with it: all are told of every change, whoever asks for the new one first. */
const readers = new Set<() => void>();
let stop = () => {};

function watch(): () => void {
  const forget = () => {
    current = null;
    for (const changed of readers) changed();
  };
  const resized = () => current && Math.abs(current.rem - rem()) > 0.4 && forget();
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', forget);
  const observer = new MutationObserver(forget);
  // Not its `style`: every dialog holds the page still by it, and all pictures would be drawn again.
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-projector', 'class'] });
  const stopPrinting = usePrinting.subscribe(forget); // an observer would come too late for paper
  addEventListener('resize', resized);
  if (current && Math.abs(current.rem - rem()) > 0.4) current = null; // the size may have changed before anybody watched
  return () => {
    removeEventListener('resize', resized);
    stopPrinting();
    scheme.removeEventListener('change', forget);
    observer.disconnect();
  };
}

function subscribe(changed: () => void): () => void {
  if (readers.size === 0) stop = watch();
  readers.add(changed);
  return () => {
    readers.delete(changed);
    if (readers.size > 0) return;
    stop();
    current = null; // what changes while nobody watches is not heard of
  };
}

export const usePalette = (): Palette => useSyncExternalStore(subscribe, palette);
