// What can be presented, in the order of the keys 1 to 9.

export interface Scene {
  readonly title: string;
  /** The strip stands above them, or alone and larger. */
  readonly strip?: true;
  /** Ids of views, side by side. */
  readonly views: readonly string[];
}

export const scenes: readonly Scene[] = [
  { title: 'Strip', strip: true, views: [] },
  { title: 'Plane and manifold', views: ['latent', 'manifold'] },
  { title: 'Score and ROC', views: ['score', 'roc'] },
  { title: 'Gallery', views: ['reconstructions'] },
  { title: 'Curves', views: ['curves'] },
  { title: 'All scores', views: ['scores'] },
  { title: 'Own image', views: ['draw'] },
  { title: 'Precision and cost', views: ['precision-recall', 'cost'] },
  { title: 'Runs', views: ['runs'] },
];
