// The experiment in numbers: how many examples play which part, how large the model is, where it runs.

import type { Experiment } from '../engine/api.ts';
import type { Table } from './table.ts';

export interface Fact {
  readonly label: string;
  readonly value: string | number;
}

const places = { webgl: 'GPU (WebGL)', wasm: 'WebAssembly', cpu: 'JavaScript' } as const;

export const facts = ({ counts, parameters, device }: Experiment): Fact[] => [
  { label: 'Training examples', value: counts.train },
  ...(counts.contaminated > 0 ? [{ label: 'of those, anomalies', value: counts.contaminated }] : []),
  { label: 'Calibration examples', value: counts.calibration },
  { label: 'Test examples, normal', value: counts.testNormal },
  { label: 'Test examples, anomalous', value: counts.testAnomalous },
  { label: 'Parameters', value: parameters },
  { label: 'Compute device', value: places[device.backend] },
  { label: 'Precision', value: device.precision },
];

export const factsTable = (experiment: Experiment): Table => {
  const { device, origin } = experiment;
  const rows = [
    ...facts(experiment),
    { label: 'Renderer', value: device.renderer },
    { label: 'Data from', value: origin },
  ];
  return { columns: ['what', 'value'], count: rows.length, row: i => [rows[i].label, rows[i].value] };
};
