// The machine behind the sensors: a motor that drives a pump, with oil, coolant and a fan. Five hidden quantities decide what
// every sensor reads, up to its own noise. Rounded engineering, not physics: what counts is that columns belong together.

import type { Random } from '../../core/random.ts';
import { type ColumnName, columns, type factors } from '../sensors.ts';

/** What nobody measures: load, valve and clogging in percent, the hour, and how much warmer than usual it is, in °C. */
export type State = Record<(typeof factors)[number]['id'], number>;

/** A moment of the machine: work follows the shift, and the day has its warm and its cold hours. */
export function drawState(rng: Random): State {
  const hour = 24 * rng.uniform();
  const shift = 62 + 22 * Math.sin((2 * Math.PI * (hour - 8)) / 24);
  return {
    hour,
    load: within(20, shift + 11 * rng.normal(), 100),
    weather: 4 * rng.normal(),
    valve: within(20, 70 + 13 * rng.normal(), 100),
    wear: 100 * rng.uniform() ** 2,
  };
}

interface Sensor {
  /** What it would read without noise. */
  reads(state: State): number;
  /** Standard deviation of its noise. */
  readonly noise: number;
}

const ambient = ({ hour, weather }: State) => 19 + 5 * Math.sin((2 * Math.PI * (hour - 9)) / 24) + weather;
const share = ({ load }: State) => load / 100;
const heat = (state: State) => share(state) ** 2;
const speed = (state: State) => 1180 + 300 * share(state);
const flow = (state: State) => (18 + 62 * share(state)) * (0.55 + 0.45 * Math.sqrt(state.valve / 100));
const clogged = ({ wear }: State) => wear / 100;
const current = (state: State) => 34 + 88 * share(state) - 9 * (state.valve / 100);
const oil = (state: State) => 0.45 * ambient(state) + 28 + 17 * share(state);
const fan = (state: State) => 520 + 14 * (ambient(state) - 10) + 460 * heat(state);
const coolant = (state: State) => 0.7 * ambient(state) + 13 + 9 * heat(state);
const shaking = (state: State) => 0.9 + 1.7 * share(state) ** 1.5 + 0.5 * (1 - state.valve / 100);
const winding = (more: number) => (state: State) => 0.6 * ambient(state) + 34 + more + 46 * heat(state);

const machine: Readonly<Record<ColumnName, Sensor>> = {
  'Ambient temperature': { reads: ambient, noise: 0.4 },
  'Inlet temperature': { reads: state => 0.5 * ambient(state) + 6, noise: 0.35 },
  'Outlet temperature': { reads: state => 0.5 * ambient(state) + 8 + 11 * share(state), noise: 0.5 },
  'Oil temperature': { reads: oil, noise: 0.6 },
  'Winding temperature U': { reads: winding(0), noise: 1.2 },
  'Winding temperature V': { reads: winding(1.5), noise: 1.2 },
  'Winding temperature W': { reads: winding(-1), noise: 1.2 },
  'Bearing temperature, drive end': { reads: state => 0.6 * oil(state) + 14 + 9 * share(state), noise: 0.6 },
  'Bearing temperature, free end': { reads: state => 0.6 * oil(state) + 11 + 6 * share(state), noise: 0.6 },
  'Coolant temperature': { reads: coolant, noise: 0.4 },
  'Suction pressure': { reads: state => 2.3 - 0.7 * share(state) - 0.4 * clogged(state), noise: 0.04 },
  'Discharge pressure': { reads: state => 5.4 + 4.2 * heat(state) - 2 * (state.valve / 100), noise: 0.12 },
  'Oil pressure': { reads: state => 4.4 - 0.022 * oil(state) + 0.0006 * speed(state), noise: 0.03 },
  'Filter pressure drop': { reads: state => 0.1 + (0.15 + 0.9 * clogged(state)) * share(state), noise: 0.02 },
  'Seal pressure': { reads: state => 3 + 2.1 * heat(state) - state.valve / 100, noise: 0.08 },
  'Main flow': { reads: flow, noise: 0.9 },
  'Coolant flow': { reads: state => 5.2 + 3.1 * share(state), noise: 0.15 },
  'Oil flow': { reads: state => 10 + 0.009 * speed(state) + 0.05 * oil(state), noise: 0.15 },
  'Seal leakage': { reads: state => 0.4 + 0.5 * heat(state) + 0.3 * clogged(state), noise: 0.04 },
  'Current U': { reads: current, noise: 1.1 },
  'Current V': { reads: state => 1.01 * current(state) + 0.6, noise: 1.1 },
  'Current W': { reads: state => 0.985 * current(state) - 0.4, noise: 1.1 },
  Power: { reads: state => 0.62 * current(state) - 4, noise: 0.8 },
  'Vibration, drive end, horizontal': { reads: shaking, noise: 0.1 },
  'Vibration, drive end, vertical': { reads: state => 0.8 * shaking(state) + 0.1, noise: 0.1 },
  'Vibration, free end, horizontal': { reads: state => 0.7 * shaking(state) + 0.2 * clogged(state), noise: 0.09 },
  'Vibration, free end, vertical': { reads: state => 0.6 * shaking(state) + 0.15, noise: 0.08 },
  'Motor speed': { reads: speed, noise: 5 },
  'Pump speed': { reads: state => 0.984 * speed(state) - 9 * share(state), noise: 5 },
  'Fan speed': { reads: fan, noise: 14 },
};

/** What the sensors read, into `row`, [30] (mutated). */
export function readSensors(state: State, rng: Random, row: Float32Array): void {
  for (const [i, { name }] of columns.entries()) {
    const { reads, noise } = machine[name];
    row[i] = reads(state) + noise * rng.normal();
  }
}

const within = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));
