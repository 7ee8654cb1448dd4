// Two small pictures for each class, one under the other.

import { X } from 'lucide-react';
import { side } from '../../../core/idx.ts';
import { type ResidualClass, residualWords } from '../../../views/meanResiduals.ts';
import { fixed } from '../../../views/numbers.ts';
import { Bitmap } from '../Bitmap.tsx';

const bitmap = (rgba: Uint8ClampedArray<ArrayBuffer>) => ({ width: side, height: side, rgba });

export const Tiles = ({ classes }: { classes: readonly ResidualClass[] }) => (
  <ul className="residual-tiles" aria-label="Mean residual of each class">
    {classes.map(each => (
      <li key={each.id}>
        <Bitmap bitmap={bitmap(each.signedPixels)} className="crisp" />
        <Bitmap bitmap={bitmap(each.absolutePixels)} className="crisp" />
        <span aria-hidden="true" className="residual-name">
          {each.anomalous && <X aria-hidden="true" />}
          {each.name}
        </span>
        <span aria-hidden="true" className="soft">
          {fixed(100 * each.absolute, 1)} %
        </span>
        <span className="visually-hidden">{residualWords(each)}</span>
      </li>
    ))}
  </ul>
);
