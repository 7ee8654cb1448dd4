// The noise of a step, made where it is needed: `core/random` says which numbers, and the shader makes the same ones.

import type { Tensor2D } from '@tensorflow/tfjs-core';
import { noise } from '../../core/random.ts';
import { defineKernel, run } from './kernel.ts';

defineKernel({
  name: 'LabNoise',
  shape: (_, { n, width }) => [n, width],
  program: {
    inputs: [],
    outputs: ['normals'],
    uniforms: { seed: 'uint', step: 'uint', first: 'int', std: 'float' },
    // Everything that has to be the same on every device is done in integers: the hash, and which quarter of a turn it is.
    functions: `const float SMALL = 1.0 / 4294967296.0;
uvec2 pcg(uint index) {
  uvec3 v = uvec3(index, step, seed) * 1664525u + 1013904223u;
  v.x += v.y * v.z;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  v ^= v >> 16u;
  v.x += v.y * v.z;
  v.y += v.z * v.x;
  return v.xy;
}
// log((x + 1) / 2^32), close to zero by its series: there a float no longer sees how far u is from one.
float logOf(uint x) {
  float t = float(~x) * SMALL;
  return t < 0.015 ? -t * (1.0 + t * (0.5 + t * (1.0 / 3.0 + t * 0.25))) : log(float(x + 1u) * SMALL);
}
// Cosine and sine of y / 2^32 turns; the built-in ones are only good to three digits on some devices.
vec2 turn(uint y) {
  uint quarter = (y + 0x20000000u) >> 30u;
  float a = float(int(y - (quarter << 30u))) * (6.283185307179586 * SMALL);
  float q = a * a;
  float c = 1.0 + q * (-0.5 + q * (1.0 / 24.0 + q * (-1.0 / 720.0 + q / 40320.0)));
  float s = a * (1.0 + q * (-1.0 / 6.0 + q * (1.0 / 120.0 + q * (-1.0 / 5040.0 + q / 362880.0))));
  uint k = quarter & 3u;
  return k == 0u ? vec2(c, s) : k == 1u ? vec2(-s, c) : k == 2u ? vec2(-c, -s) : vec2(s, -c);
}
float normal(int index) {
  uvec2 bits = pcg(uint(index >> 1));
  vec2 pair = sqrt(-2.0 * logOf(bits.x)) * turn(bits.y);
  return (index & 1) == 0 ? pair.x : pair.y;
}`,
    body: `int at = first + 2 * i * size.y + 2 * j;
  normals = std * vec4(normal(at), normal(at + 1), normal(at + size.y), normal(at + size.y + 1));`,
  },
  loop(_, [normals], { seed, step, first, std }) {
    noise(seed, step, normals.length, normals as Float32Array<ArrayBuffer>, first);
    if (std !== 1) for (let i = 0; i < normals.length; i++) normals[i] *= std;
  },
});

/**
 * Normal numbers of standard deviation `std`, [n, width]; they depend on seed, step and place alone, and `first`, even, is
 * the place of the first.
 */
export const gaussianNoise = (seed: number, step: number, n: number, width: number, std = 1, first = 0): Tensor2D =>
  run('LabNoise', {}, { seed, step, n, width, std, first })[0] as Tensor2D;
