// Keys that work anywhere on the page, as one list that the help dialog shows too.

import { useEffect } from 'react';
import { create } from 'zustand';
import { newSeed, oneEpoch, oneStep, pause, play, rewind, select } from '../state/actions.ts';
import { openCard } from '../state/card.ts';
import { recall, remember } from '../state/remember.ts';
import { lab } from '../state/store.ts';

interface Settings {
  /** The help dialog is open. */
  readonly open: boolean;
  readonly enabled: boolean;
  enable(enabled: boolean): void;
}

export const useShortcutSettings = create<Settings>(set => ({
  open: false,
  enabled: recall('keys') !== 'off',
  enable(enabled) {
    remember('keys', enabled ? 'on' : 'off');
    set({ enabled });
  },
}));

/** Pressing Play is pausing while it trains; one function for button and key. */
export const toggle = (): Promise<void> => (lab.getState().phase === 'training' ? pause() : play());

/** A step while it trains means: stop here, then step. */
export async function stepBy(one: 'step' | 'epoch'): Promise<void> {
  if (lab.getState().phase === 'training') await pause();
  await (one === 'step' ? oneStep() : oneEpoch());
}

/** The image `by` places further in the test list, round the end. */
export function walk(by: number): void {
  const { testSet, selected } = lab.getState();
  if (testSet) select((((selected + by) % testSet.count) + testSet.count) % testSet.count);
}

/** A position that looks random, each as often as any other: the list is shuffled, a stride through it is not random. */
export function wander(): void {
  const { testSet } = lab.getState();
  if (testSet) select(crypto.getRandomValues(new Uint32Array(1))[0] % testSet.count);
}

/** Opens the card of the image that the journey shows. */
export function openShown(): void {
  const { own, selected } = lab.getState();
  openCard(own ? { kind: 'own', pixels: own } : { kind: 'test', position: selected });
}

export const shortcuts = [
  { keys: 'Space', key: ' ', label: 'Play or pause', run: toggle },
  { keys: 'S', key: 's', label: 'One step', run: () => stepBy('step') },
  { keys: 'E', key: 'e', label: 'One epoch', run: () => stepBy('epoch') },
  { keys: 'R', key: 'r', label: 'Rewind: same first weights', run: rewind },
  { keys: 'N', key: 'n', label: 'New seed', run: newSeed },
  { keys: ',', key: ',', label: 'Image before', run: () => walk(-1) },
  { keys: '.', key: '.', label: 'Next image', run: () => walk(1) },
  { keys: 'X', key: 'x', label: 'Any image', run: wander },
  { keys: 'I', key: 'i', label: 'Everything about the image', run: openShown },
  { keys: '?', key: '?', label: 'This help', run: () => useShortcutSettings.setState({ open: true }) },
  { keys: 'Esc', key: 'Escape', label: 'Close what is open', run: () => {} },
] as const;

/** What uses the space bar or letters itself when it has the focus. */
const busy =
  'a, button, input, select, summary, textarea, [contenteditable], [role]:not([role=tabpanel], [role=region])';

export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as Element;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const typing = target.matches('input:not([type=range], [type=radio]), textarea, [contenteditable]');
      const taken =
        event.key === ' '
          ? target.matches(busy)
          : typing || target.closest('[role=listbox], [role=menu], [role=dialog], [aria-haspopup=listbox]');
      if (taken || (event.key !== ' ' && !useShortcutSettings.getState().enabled)) return;
      const shortcut = shortcuts.find(({ key }) => key === event.key.toLowerCase() || key === event.key);
      if (!shortcut || document.querySelector('[role=dialog]')) return;
      if (event.key === ' ') event.preventDefault(); // the page would scroll
      void shortcut.run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
