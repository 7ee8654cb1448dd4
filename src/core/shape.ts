// What one example is. Nothing but a dataset, and what draws its examples, knows numbers such as 28 or 784.

/** A picture of grey values, 0 to 1 where a network sees them, row by row. */
export interface ImageShape {
  readonly kind: 'image';
  readonly height: number;
  readonly width: number;
}

export type Shape = ImageShape;

/** How many numbers an example has. */
export const valuesOf = ({ height, width }: Shape): number => height * width;

/** Whether examples of one can stand beside those of the other, go through the same network, and be compared. */
export const isSameShape = (a: Shape, b: Shape): boolean =>
  a.kind === b.kind && a.height === b.height && a.width === b.width;
