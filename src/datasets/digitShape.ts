import type { ImageShape } from '../core/shape.ts';

/** Width and height of an image of MNIST, in pixels. */
export const side = 28;
/** As MNIST has them, and all that are like it. */
export const digitShape: ImageShape = { kind: 'image', height: side, width: side };
