// Every probe: what it brings back can be sent through a wire, and nothing of the session goes with it.

import { isDeepStrictEqual as isSame } from 'node:util';
import { describe, expect, it } from 'vitest';
import { buffersIn } from '../../src/engine/rpc.ts';
import { fieldOf, fields } from '../../src/params/schema.ts';
import { type ProbeId, probes } from '../../src/probes/index.ts';
import { looks } from '../../src/probes/looks/index.ts';
import type { RunView } from '../../src/probes/types.ts';
import { evaluationOf, fakeSession } from '../probes/fakeSession.ts';

/** Plain data: numbers, text, null, typed arrays, and lists and objects of them. */
function expectPlain(value: unknown, path: string): void {
  if (value === null || ['number', 'string', 'boolean'].includes(typeof value) || ArrayBuffer.isView(value)) return;
  expect(typeof value, path).toBe('object');
  if (!Array.isArray(value)) expect(Object.getPrototypeOf(value), path).toBe(Object.prototype);
  for (const [key, each] of Object.entries(value as object)) expectPlain(each, `${path}.${key}`);
}
const arraysOf = ({ test, calibration, isAnomaly, history }: RunView) =>
  structuredClone({ test, calibration, isAnomaly, history });

const situations: [string, Partial<RunView>][] = [
  ['a usual run', {}],
  ['a run of one latent dimension', { latent: 1 }],
  ['a run without noise', { test: { ...fakeSession().test, logVar: null } }],
  ['no anomalies', { isAnomaly: new Uint8Array(60) }],
  ['no loss so far', { history: { training: [], calibration: [] } }],
  ['no calibration normals', { calibration: evaluationOf(3, [], []) }],
];

describe.each(Object.keys(probes) as ProbeId[])('%s', id => {
  it.each(situations)('looks at %s', async (_, changes) => {
    const session = fakeSession(changes);
    const before = arraysOf(session);
    const look = await looks[id](session);
    expectPlain(look, id);
    const kept = structuredClone(look);
    // The wire gives every buffer away: what the session still needs must not be among them.
    expect(isSame(structuredClone(look, { transfer: [...buffersIn(look)] }), kept)).toBe(true);
    expect(isSame(arraysOf(session), before), 'nothing was taken away or sorted in place').toBe(true);
    expect(isSame(await looks[id](session), kept), 'the same look again').toBe(true);
  });

  it('has view settings only, and looks under each of them', async () => {
    for (const field of probes[id].fields) {
      expect(field.cost).toBe('view');
      expect(fields).toContain(fieldOf(field.id));
      const ends = field.kind === 'choice' ? field.options.map(({ value }) => value) : [field.min, field.max];
      for (const value of ends) {
        const session = fakeSession();
        await looks[id]({ ...session, values: { ...session.values, [field.id]: value } });
      }
    }
  });
});
