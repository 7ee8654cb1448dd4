// What can be presented, in the order of the keys 1 to 9.

import { type NamedView, type ViewId, viewOf } from './index.ts';
import type { Scene } from './types.ts';

const scenes = {
  strip: { title: 'Strip', strip: true, views: [] },
  plane: { title: 'Plane and manifold', views: ['latent', 'manifold'] },
  roc: { title: 'Score and ROC', views: ['score', 'roc'] },
  gallery: { title: 'Gallery', views: ['reconstructions'] },
  curves: { title: 'Curves', views: ['curves'] },
  scores: { title: 'All scores', views: ['scores'] },
  own: { title: 'Own example', views: ['draw', 'own-series', 'own-row'] },
  cost: { title: 'Precision and cost', views: ['precision-recall', 'cost'] },
  runs: { title: 'Runs', views: ['runs'] },
} as const satisfies Record<string, Scene<ViewId>>;

export type SceneId = keyof typeof scenes;
export interface NamedScene extends Scene<ViewId> {
  readonly id: SceneId;
}

const all: readonly NamedScene[] = Object.entries<Scene<ViewId>>(scenes).map(([id, scene]) => ({
  id: id as SceneId,
  ...scene,
}));

/** Which of the scenes an address means: by its id or its number; -1 for none. */
export const placeOfScene = (scenes: readonly NamedScene[], asked: string): number =>
  scenes.findIndex(({ id }, i) => id === asked || String(i + 1) === asked);

/** A scene with those of its views that are shown; if some are not, it is called what is left. */
function among(scene: NamedScene, shown: ReadonlySet<ViewId>): NamedScene {
  const views = scene.views.filter(id => shown.has(id));
  if (views.length === scene.views.length) return scene;
  return { ...scene, views, title: views.map(id => viewOf(id).title).join(' and ') };
}

/** The scenes that have something to show where these views are shown. */
export function scenesOf(shown: readonly NamedView[]): NamedScene[] {
  const ids = new Set<ViewId>(shown.map(({ id }) => id));
  return all.map(scene => among(scene, ids)).filter(({ strip, views }) => strip || views.length > 0);
}
