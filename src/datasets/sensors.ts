// Thirty sensors of one machine, made here: rows whose columns belong together, because a few hidden quantities move them all.
// The making is fetched when it is needed.

import type { Column } from '../core/shape.ts';
import type { Factor, MadeDataset } from './types.ts';

const [celsius, bar, flow, ampere, speed, turns] = ['°C', 'bar', 'm³/h', 'A', 'mm/s', 'rpm'];

/** In the order in which a row has them; `sensors/machine.ts` says what each of them reads. */
export const columns = [
  { name: 'Ambient temperature', unit: celsius },
  { name: 'Inlet temperature', unit: celsius },
  { name: 'Outlet temperature', unit: celsius },
  { name: 'Oil temperature', unit: celsius },
  { name: 'Winding temperature U', unit: celsius },
  { name: 'Winding temperature V', unit: celsius },
  { name: 'Winding temperature W', unit: celsius },
  { name: 'Bearing temperature, drive end', unit: celsius },
  { name: 'Bearing temperature, free end', unit: celsius },
  { name: 'Coolant temperature', unit: celsius },
  { name: 'Suction pressure', unit: bar },
  { name: 'Discharge pressure', unit: bar },
  { name: 'Oil pressure', unit: bar },
  { name: 'Filter pressure drop', unit: bar },
  { name: 'Seal pressure', unit: bar },
  { name: 'Main flow', unit: flow },
  { name: 'Coolant flow', unit: flow },
  { name: 'Oil flow', unit: 'L/min' },
  { name: 'Seal leakage', unit: 'L/h' },
  { name: 'Current U', unit: ampere },
  { name: 'Current V', unit: ampere },
  { name: 'Current W', unit: ampere },
  { name: 'Power', unit: 'kW' },
  { name: 'Vibration, drive end, horizontal', unit: speed },
  { name: 'Vibration, drive end, vertical', unit: speed },
  { name: 'Vibration, free end, horizontal', unit: speed },
  { name: 'Vibration, free end, vertical', unit: speed },
  { name: 'Motor speed', unit: turns },
  { name: 'Pump speed', unit: turns },
  { name: 'Fan speed', unit: turns },
] as const satisfies readonly Column[];

export type ColumnName = (typeof columns)[number]['name'];

/** What a row is made with. */
export const factors = [
  { id: 'load', label: 'Load', unit: '%' },
  { id: 'hour', label: 'Hour of the day', unit: 'h' },
  { id: 'weather', label: 'Weather', unit: '°C' },
  { id: 'valve', label: 'Valve opening', unit: '%' },
  { id: 'wear', label: 'Filter clogging', unit: '%' },
] as const satisfies readonly Factor[];

export const sensors: MadeDataset = {
  id: 'sensors',
  label: 'Sensors (made here)',
  help: 'Thirty sensors of a pump and its motor, made by this page from load, hour, weather, valve and filter. Nothing to download. A broken correlation is seen in no single sensor, only in how they belong together.',
  shape: { kind: 'row', columns },
  classes: ['Normal', 'Spike', 'Drift', 'Stuck', 'Broken correlation'],
  credit: 'VAE Anomaly Lab',
  licence: 'MIT',
  settings: { anomaly: 'one-class', latent: 5, outputSigma: 0.3 },
  factors,
  make: async options => (await import('./sensors/make.ts')).makeSensors(options),
};
