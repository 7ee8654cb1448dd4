// The meter in plain JavaScript, with a network small enough for a unit test; and whose word the automatic choice takes.

import { describe, expect, it } from 'vitest';
import { openBackend } from '../../src/engine/backend.ts';
import { createMeter } from '../../src/engine/meter.ts';
import { onCpu } from './cpu.ts';
import { nodePace } from './tinyLab.ts';

onCpu();

describe('the meter', () => {
  it('opens a backend, or says why not, and counts whole steps by the clock', async () => {
    const meter = createMeter(nodePace, { hidden: '8', batch: 20 });
    await expect(meter.train(10)).rejects.toThrow('nothing to measure');
    const none = await meter.open('webgl');
    expect(none).toEqual({ device: null, problem: expect.stringContaining('no WebGL 2'), gpu: null });
    const { device } = await meter.open('cpu');
    expect(device).toMatchObject({ backend: 'cpu', precision: 'float32' });
    const { steps, ms, images } = await meter.train(60);
    expect(steps).toBeGreaterThan(0);
    expect(images).toBe(20 * steps);
    expect(ms).toBeGreaterThanOrEqual(60);
  });
});

describe('the automatic choice', () => {
  it('takes what was the fastest here, and tells so', async () => {
    const device = await openBackend('auto', 'page', { backend: 'cpu', gpu: null });
    expect(device.backend).toBe('cpu');
    expect(device.notes).toEqual(['JavaScript was the fastest in the speed test.']);
  });

  it('pays no heed to a measurement with another graphics card', async () => {
    const { notes } = await openBackend('auto', 'page', { backend: 'cpu', gpu: 'Voodoo 2' });
    expect(notes.join()).not.toContain('measured');
  });

  it('goes on as ever when the fastest cannot be opened', async () => {
    const { backend, notes } = await openBackend('auto', 'page', { backend: 'webgl', gpu: null });
    expect(backend).not.toBe('webgl');
    expect(notes[0]).toMatch(/^WebGL could not be/);
    expect(notes.join()).not.toContain('was the fastest');
  });

  it('is not asked where somebody has chosen', async () => {
    const { notes } = await openBackend('cpu', 'page', { backend: 'wasm', gpu: null });
    expect(notes).toEqual([]);
  });
});
