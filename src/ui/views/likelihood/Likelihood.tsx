// How likely the model finds the test images: with the samples that scores have, and on demand with many.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { valuesOf } from '../../../core/shape.ts';
import { shapeOf } from '../../../params/shape.ts';
import { type Estimated, likelihoodsOf } from '../../../state/likelihoods.ts';
import type { LabState } from '../../../state/store.ts';
import { type LikelihoodLook, likelihoodSummary, likelihoodTable } from '../../../views/likelihood.ts';
import type { Files } from '../../card/files.ts';
import { useLab } from '../../useLab.ts';
import { useStage } from '../../useStage.ts';
import { OfStep } from '../OfStep.tsx';
import { ViewCard } from '../ViewCard.tsx';
import { Bounds } from './Bounds.tsx';
import { ManySamples } from './ManySamples.tsx';

/** What many samples have found, if it is of the network that is looked at; else the look itself. */
const better = ({ seen: { likelihood: seen } }: LabState, estimated: Estimated | null): LikelihoodLook | null => {
  return estimated && seen && estimated.run === seen.run && estimated.step === seen.step
    ? estimated
    : (seen?.look ?? null);
};

/** Numbers in an image of the run that it is of. */
const valuesIn = ({ seen: { likelihood }, params }: LabState): number =>
  valuesOf(shapeOf(likelihood?.params ?? params));

export function Likelihood() {
  const { store } = likelihoodsOf(useStage().run);
  const { estimated } = useStore(store);
  const look = useLab(state => better(state, estimated));
  const values = useLab(valuesIn);
  const files = useMemo<Files>(
    () => ({
      table({ lab }) {
        const now = better(lab.getState(), store.getState().estimated);
        return now && likelihoodTable(now, valuesIn(lab.getState()));
      },
    }),
    [store],
  );
  return (
    <ViewCard
      id="likelihood"
      probe="likelihood"
      summary={look && likelihoodSummary(look, values)}
      files={files}
      empty="The likelihood is computed when the run rests: press Play, then Pause."
    >
      {look && (
        <>
          <Bounds look={look} values={values} />
          <ManySamples />
          <OfStep probe="likelihood" />
        </>
      )}
    </ViewCard>
  );
}
