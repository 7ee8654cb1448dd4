// The ops on textures of half precision, forced before the backend starts, which is why this is a file of its own. Half
// precision keeps eleven bits of every stored number.

import '@tensorflow/tfjs-backend-webgl';
import { env } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { describeOps, within } from './backends.ts';

env().set('SOFTWARE_WEBGL_ENABLED', true);
env().set('WEBGL_FORCE_F16_TEXTURES', true);

// What only moves numbers rounds nothing, and a transposed convolution sums as the gradient of one does.
// A number as coarse as these may fall to the other side of where a corruption begins.
describeOps('webgl', within(4e-3), ['convTransposed', 'corruptions', 'maxPool', 'upsample']);

it('was half precision indeed', () => {
  expect(env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')).toBe(false);
});
