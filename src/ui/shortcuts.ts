// Keys that work anywhere on the page, as one list that the help dialog shows too.

import { useEffect } from 'react';
import { create } from 'zustand';
import { oneEpoch, oneStep, pause, play, select } from '../state/actions.ts';
import { openCard } from '../state/card.ts';
import { exampleWalk } from '../state/example.ts';
import { askForNewSeed, askToRewind } from '../state/question.ts';
import { recall, remember } from '../state/remember.ts';
import { kept } from '../state/runs/store.ts';
import { lab, type Stage, stage } from '../state/store.ts';
import { isPlaying, twins } from '../state/twin/store.ts';
import { togglePresenting } from './present/presenting.ts';
import { openFinder } from './workbench/find.ts';

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

/** Two clicks within so long are one: somebody who clicks Play twice wants to play. */
const DOUBLE_CLICK_MS = 500;
let playedAtMs = Number.NEGATIVE_INFINITY;

/** Pressing Play is pausing while it trains, and takes a Play back that waits; one function for button and key. */
export async function toggle(): Promise<void> {
  const isDouble = performance.now() - playedAtMs < DOUBLE_CLICK_MS && lab.getState().phase !== 'training';
  if (!isPlaying()) {
    playedAtMs = performance.now();
    await play();
  } else if (!isDouble) await pause();
}

/** A step while it trains means: stop here, then step. */
export async function stepBy(one: 'step' | 'epoch'): Promise<void> {
  if (isPlaying()) await pause();
  await (one === 'step' ? oneStep() : oneEpoch());
}

/** How many images there are to walk through, and which is at a place: of the example only some can be shown. */
function walkable(): { count: number; at(place: number): number; placeOf(position: number): number } {
  const { testSet, example } = lab.getState();
  if (!example) return { count: testSet?.count ?? 0, at: place => place, placeOf: position => position };
  const positions = exampleWalk();
  return { count: positions.length, at: place => positions[place], placeOf: position => positions.indexOf(position) };
}

/** The image `by` places further in the test list, round the end. */
export function walk(by: number): void {
  const { count, at, placeOf } = walkable();
  if (count > 0) select(at((((placeOf(lab.getState().selected) + by) % count) + count) % count));
}

/** A position that looks random, each as often as any other: the list is shuffled, a stride through it is not random. */
export function wander(): void {
  const { count, at } = walkable();
  if (count > 0) select(at(crypto.getRandomValues(new Uint32Array(1))[0] % count));
}

/** Opens the card of the image that the journey shows. */
/** The image that is shown, by the model of this run; by default of the one that the views of one run show. */
export function openShown(of: Stage = twins.getState().shown ?? stage): void {
  const { own, selected } = lab.getState();
  openCard(own ? { kind: 'own', pixels: own } : { kind: 'test', position: selected }, of);
}

/** Labels have the marks of a text (core/words.ts). */
export const shortcuts = [
  { keys: 'Space', key: ' ', label: 'Play or pause', run: toggle },
  { keys: 'S', key: 's', label: 'One step', run: () => stepBy('step') },
  { keys: 'E', key: 'e', label: 'One epoch', run: () => stepBy('epoch') },
  { keys: 'R', key: 'r', label: 'Rewind: same initial weights', run: askToRewind },
  { keys: 'N', key: 'n', label: 'New seed', run: askForNewSeed },
  { keys: ',', key: ',', label: 'Previous {image}', run: () => walk(-1) },
  { keys: '.', key: '.', label: 'Next {image}', run: () => walk(1) },
  { keys: 'X', key: 'x', label: 'Random {image}', run: wander },
  { keys: 'I', key: 'i', label: 'Details of the {image}', run: () => openShown() },
  { keys: '/', key: '/', label: 'Find a view', run: openFinder },
  { keys: 'P', key: 'p', label: 'Presentation mode', run: togglePresenting },
  { keys: '1–9', key: '', label: 'Scene, while presenting', run: () => {} },
  { keys: '?', key: '?', label: 'This help', run: () => useShortcutSettings.setState({ open: true }) },
  { keys: 'Esc', key: 'Escape', label: 'Close dialog', run: () => {} },
] as const;

/** What uses the space bar or letters itself when it has the focus. */
const busy =
  'a, button, input, select, summary, textarea, [contenteditable], [role]:not([role=tabpanel], [role=region], [role=dialog])';

/** Keys that would put another run in the place of one that is not the person's. */
const runKeys: readonly string[] = ['S', 'E', 'R', 'N'];

/** A sweep has the run, which can be held and stopped; or a verification, which can only be stopped. */
const isWithheld = (keys: string): boolean =>
  (lab.getState().ownParams !== null && runKeys.includes(keys)) ||
  (kept.getState().verifying !== null && keys === 'Space');

/** A dialog with a card on the whole screen has the transport above it, and its keys with it. */
const covering = '[role=dialog]:not(:has(.card[data-full]))';

/** A dialog lies over the page. A card seen large is no other place: the run goes on behind it, and its keys with it. */
const isCovered = (): boolean => document.querySelector(covering) !== null;

/** In a dialog other keys would change what lies behind it. */
const isBehind = (keys: string): boolean => keys !== 'Space' && !runKeys.includes(keys);

export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as Element;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const typing = target.matches('input:not([type=range], [type=radio]), textarea, [contenteditable]');
      const taken =
        event.key === ' '
          ? target.matches(busy)
          : typing || target.closest(`[role=listbox], [role=menu], ${covering}, [aria-haspopup=listbox]`);
      if (taken || (event.key !== ' ' && !useShortcutSettings.getState().enabled)) return;
      const shortcut = shortcuts.find(({ key }) => key === event.key.toLowerCase() || key === event.key);
      if (!shortcut || isCovered()) return;
      if (event.key === ' ' || event.key === '/') event.preventDefault(); // the page would scroll, or the browser search
      if (isWithheld(shortcut.keys) || (target.closest('[role=dialog]') && isBehind(shortcut.keys))) return;
      void shortcut.run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
