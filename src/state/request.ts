// What the page wants to see of a run: the probes of the views on the screen, and how they are to look.

import { fields } from '../params/schema.ts';
import { type ProbeId, probes } from '../probes/index.ts';
import { SHOWN } from '../probes/reconstructions.ts';
import type { Probe } from '../probes/types.ts';
import { card } from './card.ts';
import { type PageState, page } from './page.ts';
import type { Request } from './run/pull.ts';

/** Settings that a look itself answers move without a request. */
const every = Object.values(probes) as Probe<unknown>[];
const asked = new Set<string>(every.flatMap(({ fields: own }) => own.map(({ id }) => id)));
const answered = new Set<string>(every.flatMap(({ pageFields = [] }) => pageFields.map(({ id }) => id)));
const viewFields = fields.filter(({ id, cost }) => cost === 'view' && (asked.has(id) || !answered.has(id)));
/** The transport bar and the journey are always on the page. */
const ALWAYS: readonly ProbeId[] = ['detection'];

/** What lies under the card of an image can wait, if it takes long: the card's own questions come first. */
const isShown = (id: ProbeId) => !(card.getState().subject && (probes[id] as Probe<unknown>).atRest);
const shown = (visible: PageState['visible']) => [...ALWAYS, ...(Object.keys(visible) as ProbeId[])].filter(isShown);

/** The brushed images that a gallery shows on a page, from 1. */
export const brushedPage = (brushed: PageState['brushed'], page: number): number[] =>
  brushed ? Array.from(brushed.slice((page - 1) * SHOWN, page * SHOWN)) : [];

export function request(): Request {
  const { params, selected, own, brushed, visible, measuring } = page.getState();
  return {
    probes: measuring ? [] : [...new Set(shown(visible))],
    selected,
    own,
    brushed: brushedPage(brushed, params.galleryPage),
    view: Object.fromEntries(viewFields.map(({ id }) => [id, params[id]])),
  };
}

/** Calls back whenever the request may have changed, until the returned function is called. */
export function onRequest(listener: () => void): () => void {
  const unsubscribe = [page.subscribe(listener), card.subscribe(listener)];
  return () => {
    for (const end of unsubscribe) end();
  };
}
