// What the card shows of an example beside its reconstruction: one component and one line for each kind.

import type { ComponentType } from 'react';
import type { Shape, ShapeKind } from '../../core/shape.ts';
import { ImageParts } from './ImageParts.tsx';
import { RowParts } from './RowParts.tsx';
import { SeriesParts } from './SeriesParts.tsx';
import type { PartsProps } from './types.ts';

const members: { readonly [K in ShapeKind]: ComponentType<PartsProps<Extract<Shape, { kind: K }>>> } = {
  image: ImageParts,
  series: SeriesParts,
  row: RowParts,
};

export const partsOf = ({ kind }: Shape): ComponentType<PartsProps> => members[kind] as ComponentType<PartsProps>;
