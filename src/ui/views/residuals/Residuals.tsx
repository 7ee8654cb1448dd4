// The mean residual of each class: what reconstructions lack and make up by rule.

import { useMemo } from 'react';
import { shapeOf } from '../../../params/shape.ts';
import type { LabState } from '../../../state/store.ts';
import { pictureSize } from '../../../views/examples/index.ts';
import { residualClasses, residualScale, residualsSummary, residualsTable } from '../../../views/meanResiduals.ts';
import { fixed } from '../../../views/numbers.ts';
import type { Files } from '../../card/files.ts';
import { useLab } from '../../useLab.ts';
import { OfStep } from '../OfStep.tsx';
import { ViewCard } from '../ViewCard.tsx';
import { picture } from './picture.ts';
import { Tiles } from './Tiles.tsx';
import './residuals.css';

const classesNow = ({ seen: { residuals: now } }: LabState) => {
  return now ? residualClasses(now.look, now.params) : null;
};
const sizeNow = (state: LabState) => pictureSize(shapeOf((state.seen.residuals ?? state).params));

const files: Files = {
  png: ({ lab }) => picture(classesNow(lab.getState()) ?? [], sizeNow(lab.getState())),
  table({ lab }) {
    const classes = classesNow(lab.getState());
    return classes && residualsTable(classes);
  },
};

export function Residuals() {
  const seen = useLab(state => state.seen.residuals);
  const classes = useMemo(() => seen && residualClasses(seen.look, seen.params), [seen]);
  const scale = useMemo(() => seen && residualScale(seen.look), [seen]);
  return (
    <ViewCard
      id="residuals"
      probe="residuals"
      summary={seen && classes && residualsSummary(classes, seen.look)}
      files={files}
      empty="The mean residuals appear when the run rests: press Play, then Pause."
    >
      {seen && classes && scale && (
        <>
          <Tiles classes={classes} size={pictureSize(shapeOf(seen.params))} />
          <p className="residual-scale">
            <span className="residual-bar" aria-hidden="true" />
            <span>made up {fixed(-scale.signed)}</span>
            <span>0</span>
            <span>missing +{fixed(scale.signed)}</span>
          </p>
          <OfStep probe="residuals" />
        </>
      )}
    </ViewCard>
  );
}
