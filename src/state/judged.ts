// What the page makes of the scores that it has: the threshold, also where somebody is moving it to at this moment, and
// the images that the gallery should show. Made from a store, so that two of them can stand beside each other.

import { createStore } from 'zustand/vanilla';
import { arranged, type GalleryKind, type GalleryPage, needsThreshold, pageOf } from '../core/gallery.ts';
import { createJudging, type Judged, judge, type ThresholdChoice } from '../core/judging.ts';
import { latest } from '../core/latest.ts';
import type { TestSet } from '../engine/api.ts';
import { initialParams } from '../params/schema.ts';
import type { Detection } from '../probes/detection.ts';
import type { PageState } from './page.ts';
import type { RunState, Seen } from './run/state.ts';
import type { Readable } from './watch.ts';

/** What is judged by: the page's choices, and what is known of the run. */
type Stage = PageState & RunState;

/** How many pages are remembered whose pictures may still come. */
const ASKED = 4;

/** A page of the gallery, before there are pictures of it. */
export interface Chosen extends GalleryPage {
  /** Picked images come before any kind. */
  readonly kind: GalleryKind | 'picked';
  /** The look whose scores have chosen them; null for images that were picked. */
  readonly by: NonNullable<Seen['detection']> | null;
}

export type Judging = ReturnType<typeof createJudged>;

export function createJudged(store: Pick<Readable<Stage>, 'getState'>) {
  const { order, ...memory } = createJudging<Detection>();
  /** Where somebody is moving the threshold to, before it is a param; null while nobody does. */
  const moving = createStore<{ readonly rate: number | null }>(() => ({ rate: null }));

  const settings = ({ params }: Pick<Stage, 'params'>): ThresholdChoice => {
    const { rate } = moving.getState();
    return rate === null ? params : { falseAlarmRate: rate, thresholdBy: 'calibration' };
  };

  const pagePicked = latest(
    (picked: Uint32Array, number: number): Chosen => ({ ...pageOf(picked, number), kind: 'picked', by: null }),
  );
  const pageScored = latest(
    (
      by: NonNullable<Seen['detection']>,
      testSet: TestSet,
      gallery: GalleryKind,
      galleryClass: number,
      threshold: number,
      number: number,
    ): Chosen => {
      const fitting = order(by.look, testSet, { gallery, galleryClass }, threshold);
      return { ...arranged(pageOf(fitting, number), gallery, by.look.scores), kind: gallery, by };
    },
  );
  // A gallery follows a threshold where it has come to rest, so it has a memory of its own.
  const settled = latest(
    (look: Detection, falseAlarmRate: number, thresholdBy: ThresholdChoice['thresholdBy']) =>
      judge(look, { falseAlarmRate, thresholdBy }).threshold,
  );

  /** Null while the scores at hand are not of the test set at hand. */
  function page({ seen: { detection: by }, testSet, brushed, params, example }: Stage): Chosen | null {
    if (!testSet) return null;
    if (brushed) return pagePicked(brushed, params.galleryPage);
    if (!by || by.run !== testSet.run) return null;
    // Of the example there are no other pictures than those that it came with.
    const { gallery, galleryClass, galleryPage } = example ? initialParams : params;
    const threshold = needsThreshold(gallery) ? settled(by.look, params.falseAlarmRate, params.thresholdBy) : 0;
    return pageScored(by, testSet, gallery, galleryClass, threshold, galleryPage);
  }

  // While a run trains, the next scores may come before or with the pictures that the last ones asked for.
  let asked: readonly Chosen[] = [];
  const remember = (chosen: Chosen) => {
    if (asked[0] !== chosen) asked = [chosen, ...asked.slice(0, ASKED - 1)];
    return chosen;
  };

  return {
    ...memory,
    moving,
    /** What the threshold makes of the test set now, wherever it is being moved to; null before the first look. */
    now(): Judged<Detection> | null {
      const state = store.getState();
      return state.seen.detection ? memory.judge(state.seen.detection.look, settings(state)) : null;
    },
    settings,
    page,
    /** Positions of the images that the gallery should show; none while nobody can see it. */
    positions(state: Stage): number[] {
      const chosen = state.visible.reconstructions ? page(state) : null;
      return chosen ? Array.from(remember(chosen).positions) : [];
    },
    /** The page that the latest pictures are of; null where they are of none that was asked for lately. */
    shown(state: Stage): Chosen | null {
      const { seen, testSet } = state;
      const pictures = seen.reconstructions;
      if (!pictures || !testSet) return null;
      const now = page(state);
      return [...(now ? [now] : []), ...asked].find(chosen => isPageOf(chosen, pictures, testSet)) ?? null;
    },
  };
}

/** Whether these pictures are those of a page: the same images of the same run, under the score that has chosen them. */
function isPageOf(
  { positions, by }: Chosen,
  { look, run }: NonNullable<Seen['reconstructions']>,
  testSet: TestSet,
): boolean {
  if (run !== testSet.run || (by && (by.run !== run || by.look.scoreId !== look.scoreId))) return false;
  return look.positions.length === positions.length && positions.every((one, i) => one === look.positions[i]);
}
