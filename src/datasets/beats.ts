// Heartbeats that the page makes itself: series whose every wave has a known size, so that what a detector sees and misses
// can be explained. The making is fetched when it is needed.

import type { Factor, MadeDataset } from './types.ts';

/** How many points a beat has, one every 5 ms. */
export const beatLength = 140;

/** What a beat is made with. */
export const factors = [
  { id: 'rate', label: 'Heart rate', unit: 'bpm' },
  { id: 'amplitude', label: 'R wave', unit: 'mV' },
  { id: 'width', label: 'QRS width', unit: '' },
  { id: 'atrial', label: 'P wave', unit: 'mV' },
  { id: 'repolarisation', label: 'T wave', unit: 'mV' },
  { id: 'elevation', label: 'ST level', unit: 'mV' },
  { id: 'wander', label: 'Baseline wander', unit: 'mV' },
  { id: 'noise', label: 'Noise', unit: 'mV' },
] as const satisfies readonly Factor[];

export const beats: MadeDataset = {
  id: 'beats',
  label: 'Heartbeats (made here)',
  help: 'Heartbeats of 0.7 seconds that this page makes from five waves. Nothing to download. Premature ventricular beats are easy to detect, a raised ST segment is harder, and a missing P wave is hardest.',
  shape: { kind: 'series', length: beatLength, unit: 'mV' },
  classes: ['Normal', 'Premature ventricular', 'R-on-T', 'ST elevation', 'Missing P', 'Noise burst'],
  credit: 'VAE Anomaly Lab',
  licence: 'MIT',
  settings: { anomaly: 'one-class', latent: 8 },
  factors,
  make: async options => (await import('./beats/make.ts')).makeBeats(options),
};
