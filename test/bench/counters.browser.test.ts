// That the counters count: against a context whose calls are known, and against a step of a network.

import '@tensorflow/tfjs-backend-webgl';
import { add, env, setBackend, tensor1d, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countCalls, peaksOf, withoutDrawing } from '../../bench/counters.ts';

const context = (): WebGL2RenderingContext => new OffscreenCanvas(4, 4).getContext('webgl2')!;

const upload = (gl: WebGL2RenderingContext, data: Uint8Array | null) =>
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 1, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, data);

describe('calls to the graphics card', () => {
  it('are counted until the counter stops: draws, and textures that are given data', () => {
    const gl = context();
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    const counter = countCalls();
    gl.drawArrays(gl.POINTS, 0, 0);
    gl.drawElements(gl.TRIANGLES, 0, gl.UNSIGNED_SHORT, 0);
    upload(gl, null);
    upload(gl, new Uint8Array(4));
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    expect(counter.stop()).toEqual({ draws: 2, uploads: 2 });
    gl.drawArrays(gl.POINTS, 0, 0);
    expect(counter.stop()).toEqual({ draws: 2, uploads: 2 });
  });

  it('do not draw while drawing is left out, and draw again afterwards', () => {
    const gl = context();
    const before = WebGL2RenderingContext.prototype.drawArrays;
    gl.clearColor(1, 0, 0, 1);
    const counter = countCalls();
    expect(withoutDrawing(() => gl.drawArrays(gl.POINTS, 0, 0))).toBeUndefined();
    expect(() =>
      withoutDrawing(() => {
        throw new Error('a step that fails');
      }),
    ).toThrow('a step that fails');
    expect(counter.stop().draws).toBe(0);
    expect(WebGL2RenderingContext.prototype.drawArrays).toBe(before);
  });
});

describe('with TensorFlow.js', () => {
  beforeAll(async () => {
    env().set('SOFTWARE_WEBGL_ENABLED', true);
    expect(await setBackend('webgl')).toBe(true);
  });

  it('an addition is a draw, its operands are uploads', () => {
    const counter = countCalls();
    tidy(() => {
      add(tensor1d(new Float32Array(1000)), tensor1d(new Float32Array(1000).fill(1)));
    });
    const { draws, uploads } = counter.stop();
    expect(draws).toBeGreaterThanOrEqual(1);
    expect(uploads).toBe(2);
  });

  it('the most tensors at once are seen, though they are gone again', () => {
    const alive = tensor1d([1]);
    const none = peaksOf(() => {});
    const peak = peaksOf(() => {
      tidy(() => {
        add(tensor1d(new Float32Array(100)), tensor1d(new Float32Array(100)));
      });
    });
    expect(peak.tensors - none.tensors).toBe(3);
    expect(peak.bytes - none.bytes).toBe(1200);
    expect(peaksOf(() => {})).toEqual(none);
    alive.dispose();
  });
});
