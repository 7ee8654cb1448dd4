// A change of model may change the device, where nobody has chosen one.

import { expect, it } from 'vitest';
import { inspectWebGl } from '../../src/engine/backend.ts';
import { createLab } from '../../src/engine/lab.ts';
import { realPace } from '../../src/engine/pace.ts';
import { recurrentVae } from '../../src/models/recurrentVae.ts';
import { initialParams, type Params } from '../../src/params/schema.ts';
import { now } from './watching.ts';

const params: Params = { ...initialParams, dataset: 'strokes', trainSize: 100, hidden: '8', batch: 20, epochs: 1 };

it('leaves what was the fastest for what the model prefers, and says why', async () => {
  const engine = createLab({ pace: realPace(), thread: 'page', base: location.href });
  const fastest = { backend: 'webgl', gpu: inspectWebGl()!.renderer } as const;
  const deviceOf = async (model: Params['model']) => {
    expect(await engine.configure({ ...params, model, frame: 28, units: 4 }, { fastest })).toBeNull();
    return (await now(engine)).experiment!.device;
  };
  expect((await deviceOf('vae')).backend).toBe('webgl');
  expect(await deviceOf('recurrent-vae')).toMatchObject({ backend: 'wasm', notes: [recurrentVae.prefers!.reason] });
  await engine.start('step');
  expect((await deviceOf('vae')).notes[0]).toContain('the fastest');
  await engine.close();
});
