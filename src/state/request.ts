// What the page wants to see of a run: the probes of the views on the screen, and how they are to look.

import { createStore } from 'zustand/vanilla';
import { fields } from '../params/schema.ts';
import { type ProbeId, probes } from '../probes/index.ts';
import type { Probe } from '../probes/types.ts';
import { card } from './card.ts';
import type { Judging } from './judged.ts';
import type { PageState } from './page.ts';
import type { Request } from './run/pull.ts';
import type { RunState } from './run/state.ts';
import type { Readable } from './watch.ts';

/** Settings that a look itself answers move without a request. */
const every = Object.values(probes) as Probe<unknown>[];
const asked = new Set<string>(every.flatMap(({ fields: own }) => own.map(({ id }) => id)));
const answered = new Set<string>(every.flatMap(({ pageFields = [] }) => pageFields.map(({ id }) => id)));
const viewFields = fields.filter(({ id, cost }) => cost === 'view' && (asked.has(id) || !answered.has(id)));
/** The transport bar and the journey are always on the page. */
const ALWAYS: readonly ProbeId[] = ['detection'];

/** What lies under the card of an image can wait, if it takes long: the card's own questions come first. */
const takesLong = (id: ProbeId) => (probes[id] as Probe<unknown>).atRest === true;
const isWanted = (state: PageState & RunState) => {
  const canWait = card.getState().subject !== null || state.scoresStopped === momentOf(state);
  return (id: ProbeId) => !(canWait && takesLong(id));
};
const shown = (state: PageState & RunState) =>
  [...ALWAYS, ...(Object.keys(state.visible) as ProbeId[])].filter(isWanted(state));

/** What the scores of all images hang on, as text to compare: run, step and number of samples. */
export const momentOf = ({ snapshot, params }: Pick<PageState & RunState, 'snapshot' | 'params'>): string =>
  [snapshot?.run, snapshot?.progress.step, params.samples].join();

/** The images of a gallery, which hang on the scores at hand as well as on the page. */
export interface Gallery {
  readonly lab: Readable<PageState & RunState>;
  readonly judging: Pick<Judging, 'positions'>;
}

/** The gallery whose images every run of the page shows: that of the run that somebody looks at; null: of the first. */
export const leading = createStore<{ readonly gallery: Gallery | null }>(() => ({ gallery: null }));

/** @param first which images it shows while none leads: those of this run, or of another beside it */
export function createRequests(lab: Readable<PageState & RunState>, first: Gallery) {
  const gallery = () => leading.getState().gallery ?? first;
  return {
    request(): Request {
      const state = lab.getState();
      const { params, selected, own, measuring } = state;
      return {
        probes: measuring ? [] : [...new Set(shown(state))],
        selected,
        own,
        positions: gallery().judging.positions(gallery().lab.getState()),
        view: Object.fromEntries(viewFields.map(({ id }) => [id, params[id]])),
      };
    },

    /** Calls back whenever the request may have changed, until the returned function is called. */
    onRequest(listener: () => void): () => void {
      const stores = [...new Set<Pick<Gallery['lab'], 'subscribe'>>([lab, first.lab]), card];
      const unsubscribe = stores.map(store => store.subscribe(listener));
      let leave = () => {};
      const lead = () => {
        leave();
        leave = leading.getState().gallery?.lab.subscribe(listener) ?? (() => {});
      };
      lead();
      unsubscribe.push(
        leading.subscribe(() => {
          lead();
          listener();
        }),
      );
      return () => {
        leave();
        for (const end of unsubscribe) end();
      };
    },
  };
}
