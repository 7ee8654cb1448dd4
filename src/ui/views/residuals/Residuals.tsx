// The mean residual of each class: what reconstructions lack and make up by rule.

import { useMemo } from 'react';
import { shapeOf } from '../../../params/shape.ts';
import { lab } from '../../../state/store.ts';
import { residualClasses, residualScale, residualsSummary, residualsTable } from '../../../views/meanResiduals.ts';
import { fixed } from '../../../views/numbers.ts';
import { Card } from '../../Card.tsx';
import type { Files } from '../../card/files.ts';
import { useLab } from '../../useLab.ts';
import { OfStep } from '../OfStep.tsx';
import { picture } from './picture.ts';
import { Tiles } from './Tiles.tsx';
import './residuals.css';

const classesNow = () => {
  const now = lab.getState().seen.residuals;
  return now ? residualClasses(now.look, now.params) : null;
};
const shapeNow = () => shapeOf((lab.getState().seen.residuals ?? lab.getState()).params);

const files: Files = {
  png: () => picture(classesNow() ?? [], shapeNow()),
  table() {
    const classes = classesNow();
    return classes && residualsTable(classes);
  },
};

export function Residuals() {
  const seen = useLab(state => state.seen.residuals);
  const classes = useMemo(() => seen && residualClasses(seen.look, seen.params), [seen]);
  const scale = useMemo(() => seen && residualScale(seen.look), [seen]);
  return (
    <Card
      id="residuals"
      title="Mean residual by class"
      probe="residuals"
      help="The difference between test images and their reconstructions, averaged over each class. Upper picture: orange is ink that the reconstructions lack on average, blue is ink that they make up, black is neither; errors that go one way in one image and the other way in another cancel out. Lower picture: the mean size of the difference, where nothing cancels out. Both scales are stretched to the largest mean of all classes. What a model cannot draw shows as a shape: for an anomaly it is the outline of what it is taken for."
      summary={seen && classes && residualsSummary(classes, seen.look)}
      files={files}
      empty="The mean residuals appear when the run rests: press Play, then Pause."
    >
      {seen && classes && scale && (
        <>
          <Tiles classes={classes} shape={shapeOf(seen.params)} />
          <p className="residual-scale">
            <span className="residual-bar" aria-hidden="true" />
            <span>made up {fixed(-scale.signed)}</span>
            <span>0</span>
            <span>missing +{fixed(scale.signed)}</span>
          </p>
          <OfStep probe="residuals" />
        </>
      )}
    </Card>
  );
}
