// Layers without tf.layers: each makes its variables, started as Keras does, and is a function of its input.

import * as tf from '@tensorflow/tfjs';

interface Sliding {
  readonly stride?: 1 | 2;
  readonly pad?: 'same' | 'valid';
}
const SIDE = 3;

export function createVariables() {
  const made: tf.Variable[] = [];
  const keep = (start: () => tf.Tensor) => {
    const variable = tf.tidy(() => tf.variable(start()));
    made.push(variable);
    return variable;
  };
  const kernel = (shape: number[], fans: number) => {
    const limit = Math.sqrt(6 / fans);
    return keep(() => tf.randomUniform(shape, -limit, limit));
  };
  const bias = (size: number) => keep(() => tf.zeros([size]));
  const fans = (inputs: number, outputs: number) => SIDE * SIDE * (inputs + outputs);

  return {
    parameters: () => made.reduce((sum, { size }) => sum + size, 0),
    dense(inputs: number, outputs: number) {
      const [w, b] = [kernel([inputs, outputs], inputs + outputs) as tf.Tensor2D, bias(outputs)];
      return (x: tf.Tensor2D): tf.Tensor2D => tf.add(tf.matMul(x, w), b);
    },
    conv(inputs: number, outputs: number, { stride = 1, pad = 'same' }: Sliding = {}) {
      const w = kernel([SIDE, SIDE, inputs, outputs], fans(inputs, outputs)) as tf.Tensor4D;
      const b = bias(outputs);
      return (x: tf.Tensor4D): tf.Tensor4D => tf.add(tf.conv2d(x, w, stride, pad), b);
    },
    /** To `stride` times the height and width. */
    convTransposed(inputs: number, outputs: number, stride: 1 | 2) {
      const w = kernel([SIDE, SIDE, outputs, inputs], fans(outputs, inputs)) as tf.Tensor4D;
      const b = bias(outputs);
      return (x: tf.Tensor4D): tf.Tensor4D => {
        const [n, height, width] = x.shape;
        return tf.add(tf.conv2dTranspose(x, w, [n, stride * height, stride * width, outputs], stride, 'same'), b);
      };
    },
  };
}
