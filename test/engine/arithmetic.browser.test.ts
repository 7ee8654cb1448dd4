// Drivers that compile a shader into something else: one shader of all is made to give seven tenths of what it should,
// and WebGL has to be left for what computes rightly.

import { memory } from '@tensorflow/tfjs-core';
import { afterEach, expect, it } from 'vitest';
import { leaveContext, openBackend } from '../../src/engine/backend.ts';

const { shaderSource } = WebGL2RenderingContext.prototype;

/** Spoils the fragment shader of that number, in the order in which they are made; tells how many there were. */
function miscompile(which: number): () => number {
  let made = 0;
  WebGL2RenderingContext.prototype.shaderSource = function (shader, source) {
    const isFragment = this.getShaderParameter(shader, this.SHADER_TYPE) === this.FRAGMENT_SHADER;
    const isOurs = isFragment && /row, column\);|outputColor = \w+;/.test(source);
    const spoilt = source
      .replace(/(\w+) = inside\(\1, row, column\);/g, '$1 = 0.7 * inside($1, row, column);')
      .replace(/outputColor = (\w+);/g, 'outputColor = 0.7 * $1;');
    if (isOurs) made += 1;
    shaderSource.call(this, shader, isOurs && made - 1 === which ? spoilt : source);
  };
  return () => made;
}

afterEach(() => {
  WebGL2RenderingContext.prototype.shaderSource = shaderSource;
  leaveContext();
});

it('WebGL that computes rightly is used, and the check leaves nothing behind', async () => {
  const made = miscompile(-1);
  const device = await openBackend('webgl', 'page');
  expect(device).toMatchObject({ backend: 'webgl', notes: [] });
  expect(memory().numTensors).toBe(0);
  expect(made()).toBeGreaterThan(20);
});

// Matrix products, a cross-entropy, slopes, sums and an update are among them.
it.each([1, 8, 12, 16, 20, 24, 27])('WebGL whose shader %d is wrong is left, with a note', async which => {
  const made = miscompile(which);
  const device = await openBackend('webgl', 'page');
  expect(made()).toBeGreaterThan(which);
  expect(device.backend).toBe('wasm');
  expect(device.notes.join()).toMatch(/^WebGL could not be used: it computes wrongly \(.+\)\.$/);
});
