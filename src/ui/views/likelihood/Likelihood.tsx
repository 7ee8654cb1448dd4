// How likely the model finds the test images: with the samples that scores have, and on demand with many.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { valuesOf } from '../../../core/shape.ts';
import { models } from '../../../models/index.ts';
import { shapeOf } from '../../../params/shape.ts';
import { likelihoods } from '../../../state/likelihoods.ts';
import { lab } from '../../../state/store.ts';
import { type LikelihoodLook, likelihoodSummary, likelihoodTable } from '../../../views/likelihood.ts';
import { Card } from '../../Card.tsx';
import type { Files } from '../../card/files.ts';
import { useLab } from '../../useLab.ts';
import { OfStep } from '../OfStep.tsx';
import { Bounds } from './Bounds.tsx';
import { ManySamples } from './ManySamples.tsx';

/** What many samples have found, if it is of the network that is looked at; else the look itself. */
const better = ({
  seen: { likelihood: seen },
}: Pick<ReturnType<typeof lab.getState>, 'seen'>): LikelihoodLook | null => {
  const { estimated } = likelihoods.store.getState();
  return estimated && seen && estimated.run === seen.run && estimated.step === seen.step
    ? estimated
    : (seen?.look ?? null);
};

/** Numbers in an image of the run that it is of. */
const valuesIn = ({ seen: { likelihood }, params }: Pick<ReturnType<typeof lab.getState>, 'seen' | 'params'>): number =>
  valuesOf(shapeOf(likelihood?.params ?? params));

export function Likelihood() {
  useStore(likelihoods.store);
  const look = useLab(better);
  const values = useLab(valuesIn);
  const isBound = useLab(({ seen }) => models[seen.likelihood?.params.model ?? 'vae'].losses.includes('kl'));
  const files = useMemo<Files>(
    () => ({
      table() {
        const now = better(lab.getState());
        return now && likelihoodTable(now, valuesIn(lab.getState()));
      },
    }),
    [],
  );
  return (
    <Card
      id="likelihood"
      title="Likelihood of the test set"
      probe="likelihood"
      help="How likely the model finds images that it has not learned from: bounds of log p(x), averaged over images; higher is better. The ELBO is what training raises. Importance weighting draws many codes for an image and weighs them by how well they explain it (Burda, Grosse and Salakhutdinov, 2016): the more samples, the closer to log p(x) from below. ± is the standard error over images. Bits per pixel are the same numbers, as the bits that a code built from this model would spend on each pixel: lower is better. Compare them between models of the same images only; grey pixels are counted as if they were probabilities, so they are no bits of a file."
      summary={look && isBound && likelihoodSummary(look, values)}
      files={files}
      empty="The likelihood is computed when the run rests: press Play, then Pause."
    >
      {!isBound && (
        <p className="card-empty">
          An autoencoder has no distribution of codes, so it gives images no likelihood. Choose a variational one.
        </p>
      )}
      {look && isBound && (
        <>
          <Bounds look={look} values={values} />
          <ManySamples />
          <OfStep probe="likelihood" />
        </>
      )}
    </Card>
  );
}
