// The convolutional networks on WebGL: software rendering here.

import '@tensorflow/tfjs-backend-webgl';
import { env, setBackend } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { describeConvolutions } from './convReference.ts';
import { tinySession, train } from './tiny.ts';

env().set('SOFTWARE_WEBGL_ENABLED', true);
env().set('WEBGL_CPU_FORWARD', false); // or a network this small would never reach the GPU
describeConvolutions('webgl', 1e-4);

it('trains in the size of its source where textures are as small as on a phone', async () => {
  const largest = env().getNumber('WEBGL_MAX_TEXTURE_SIZE');
  env().set('WEBGL_MAX_TEXTURE_SIZE', 4096);
  expect(await setBackend('webgl')).toBe(true);
  const session = tinySession({ model: 'conv-vae', filters: '32,64', batch: 3 });
  await train(session, 1);
  const { loss } = session.history.training[0];
  expect(loss).toBeGreaterThan(300); // nats, of pixels that are all as likely as not: 28 · 28 · ln 2 = 543
  expect(loss).toBeLessThan(800);
  session.dispose();
  env().set('WEBGL_MAX_TEXTURE_SIZE', largest);
});
