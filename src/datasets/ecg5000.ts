import type { FileDataset } from './types.ts';

/** Heartbeats of one patient, cut out of a day's recording: the series that most examples of anomaly detection use. */
export const ecg5000: FileDataset = {
  id: 'ecg5000',
  label: 'ECG5000 heartbeats',
  help: '5,000 heartbeats of one patient with heart failure, of 140 points each, 292 normal ones to learn from. Each is scaled by itself, so the numbers have no unit.',
  shape: { kind: 'series', length: 140, unit: '' },
  classes: ['Normal', 'Abnormal'],
  credit: 'A. Goldberger et al. (PhysioNet), Y. Chen and E. Keogh (UCR archive)',
  licence: 'free for research',
  settings: { heldOut: 1, epochs: 300 },
  async read(bytes) {
    const { readPart } = await import('./ecg5000/read.ts');
    // There are few to learn from, so few of them are kept for the threshold.
    return {
      train: readPart(bytes('train'), 'train'),
      test: readPart(bytes('test'), 'test'),
      shares: { calibration: 0.2 },
    };
  },
};
