// Two small pictures for each class, one under the other.

import { X } from 'lucide-react';
import { type ResidualClass, residualWords } from '../../../views/meanResiduals.ts';
import { fixed, withUnit } from '../../../views/numbers.ts';
import { Bitmap } from '../Bitmap.tsx';

interface Props {
  classes: readonly ResidualClass[];
  /** Of one picture, in pixels. */
  size: { readonly width: number; readonly height: number };
}

export const Tiles = ({ classes, size: { width, height } }: Props) => (
  <ul className="residual-tiles" aria-label="Mean residual of each class">
    {classes.map(each => (
      <li key={each.id}>
        <Bitmap bitmap={{ width, height, rgba: each.signedPixels }} className="crisp" />
        <Bitmap bitmap={{ width, height, rgba: each.absolutePixels }} className="crisp" />
        <span aria-hidden="true" className="residual-name">
          {each.anomalous && <X aria-hidden="true" />}
          {each.name}
        </span>
        <span aria-hidden="true" className="soft">
          {withUnit(fixed(100 * each.absolute, 1), '%')}
        </span>
        <span className="visually-hidden">{residualWords(each)}</span>
      </li>
    ))}
  </ul>
);
