// TensorFlow.js in plain JavaScript, for tests in Node: slow, exact, and the same on every machine.

import '@tensorflow/tfjs-backend-cpu';
import { env, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect } from 'vitest';

/** Call at the top of a test file. */
export function onCpu(): void {
  env().set('IS_TEST', true); // no advertisement for the Node backend
  beforeAll(async () => {
    expect(await setBackend('cpu')).toBe(true);
  });
}
