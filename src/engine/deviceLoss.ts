// What is thrown when the device that computes is gone, apart from everything that needs TensorFlow.js: the page has to
// know such an error when it comes over the wire.

const NAME = 'DeviceLostError';

/** The device was taken away: nothing that it holds can be had any more, and another engine has to go on. */
export class DeviceLostError extends Error {
  override readonly name = NAME;

  constructor(what = 'The browser withdrew the GPU.') {
    super(what);
  }
}

/** Whether that is what went wrong, also on the other side of a wire. */
export const isDeviceLoss = (error: unknown): boolean => error instanceof Error && error.name === NAME;
