// Which zone a narrow page shows, and the way to a view or a setting from anywhere on the page, and back.

import { create } from 'zustand';
import type { ParamId } from '../../params/schema.ts';
import { fieldOf } from '../../params/schema.ts';
import { lab } from '../../state/store.ts';
import { type ViewId, viewsOf } from '../../views/registry/index.ts';
import { openGroup } from '../controls/groups.ts';
import { present, usePresenting } from '../present/presenting.ts';
import { setFolded } from '../workbench/folded.ts';

export type Zone = 'experiment' | 'stage' | 'detector';

/** The zone whose tab is open where zones are tabs. */
export const useZone = create<{ zone: Zone }>(() => ({ zone: 'stage' }));

/** How far each tab was scrolled when it was left. */
const scrolled: Partial<Record<Zone, number>> = {};

/** After the page has been drawn with what was set. */
const drawn = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then));

/** Opens a tab at the place where it was left. */
export function openZone(zone: Zone): void {
  const { zone: before } = useZone.getState();
  if (zone === before) return;
  scrolled[before] = scrollY;
  useZone.setState({ zone });
  drawn(() => returnTo(scrolled[zone] ?? 0));
}

/** Scrolls to a place that may not be drawn yet: the page is kept high enough for it, until another tab is opened. */
function returnTo(y: number): void {
  document.body.style.minHeight = y > 0 ? `${y + innerHeight}px` : '';
  scrollTo({ top: y, behavior: 'instant' });
}

/** Where somebody came from who was taken to a view out of sight. */
interface Way {
  readonly view: ViewId;
  /** A selector of what was pressed. */
  readonly from: string;
  readonly zone: Zone;
  readonly y: number;
}

export const useWay = create<{ way: Way | null }>(() => ({ way: null }));

/** In sight, and not under what never scrolls away at the bottom. */
const isWhollySeen = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
  return top >= 0 && bottom <= innerHeight - covered;
};

function pointAt(element: HTMLElement): void {
  if (!isWhollySeen(element)) element.scrollIntoView({ behavior: 'smooth', block: 'start' });
  element.dataset.shown = 'true'; // a ring that fades
  setTimeout(() => delete element.dataset.shown, 1600);
}

/** The card of a view, or where it will be. */
const placeOf = (view: ViewId): HTMLElement | null =>
  document.getElementById(`view-${view}`) ?? document.querySelector<HTMLElement>(`.place[data-view="${view}"]`);

function holdKeys(place: HTMLElement): void {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/**
 * Brings a view on the screen, opens its tab and unfolds it if need be, and puts the keyboard there; `from` is the way back.
 * Nothing happens where the view is not on the page.
 */
export function show(view: ViewId, from?: string): void {
  const found = viewsOf(lab.getState()).find(({ id }) => id === view);
  if (!found) return;
  const { isOn, turnToView } = usePresenting.getState();
  if (isOn && !turnToView(view)) present(false);
  const { zone } = useZone.getState();
  const [y, hasTabs] = [scrollY, document.querySelector('.tabs') !== null];
  setFolded(view, false);
  // At once where it is to be seen: the next key belongs to it.
  const soon = placeOf(view);
  if (soon) holdKeys(soon);
  const isThere = soon !== null && document.activeElement === soon;
  if (hasTabs) openZone(found.tab);
  drawn(() => {
    const place = placeOf(view);
    if (!place) return;
    const isAway = !isWhollySeen(place) || (hasTabs && zone !== found.tab);
    useWay.setState({ way: from && isAway ? { view, from, zone, y } : null });
    drawn(() => {
      const now = placeOf(view); // a card that came meanwhile has taken its place
      if (!now) return;
      pointAt(now);
      if (!isThere || now !== soon) holdKeys(now);
    });
  });
}

/** Back to where `show` was asked for. */
export function goBack(): void {
  const { way } = useWay.getState();
  if (!way) return;
  useWay.setState({ way: null });
  useZone.setState({ zone: way.zone });
  drawn(() => {
    scrollTo({ top: way.y, behavior: 'smooth' });
    document.querySelector<HTMLElement>(way.from)?.focus({ preventScroll: true });
  });
}

/** Brings the control of a setting on the screen, opens its group and puts the keyboard there. */
export function showField(id: ParamId): void {
  const { group } = fieldOf(id);
  if (group === 'view') return;
  if (usePresenting.getState().isOn) present(false);
  openGroup(group);
  openZone('experiment');
  drawn(() => {
    const field = document.querySelector<HTMLElement>(`[data-field="${id}"]`);
    if (!field) return;
    pointAt(field);
    field.querySelector<HTMLElement>(':is(input, button):not(.field-head *)')?.focus({ preventScroll: true });
  });
}
