// How likely the model finds the test images: with the samples that scores have, and on demand with many.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { models } from '../../../models/index.ts';
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

export function Likelihood() {
  useStore(likelihoods.store);
  const look = useLab(better);
  const isBound = useLab(({ seen }) => models[seen.likelihood?.params.model ?? 'vae'].losses.includes('kl'));
  const files = useMemo<Files>(
    () => ({
      table() {
        const now = better(lab.getState());
        return now && likelihoodTable(now);
      },
    }),
    [],
  );
  return (
    <Card
      id="likelihood"
      title="Likelihood of the test set"
      probe="likelihood"
      help="How likely the model finds images that it has not learned from: bounds of log p(x), averaged over images; higher is better. The ELBO is what training raises. Importance weighting draws many codes for an image and weighs them by how well they explain it (Burda, Grosse and Salakhutdinov, 2016): the more samples, the closer to log p(x) from below. ± is the standard error over images. Bits per pixel are the same numbers, as the bits that a code built from this model would spend on each of 784 pixels: lower is better. Compare them between models of the same images only; grey pixels are counted as if they were probabilities, so they are no bits of a file."
      summary={look && isBound && likelihoodSummary(look)}
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
          <Bounds look={look} />
          <ManySamples />
          <OfStep probe="likelihood" />
        </>
      )}
    </Card>
  );
}
