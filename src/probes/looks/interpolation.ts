import { type PathKind, path } from '../../core/path.ts';
import type { Interpolation } from '../interpolation.ts';
import type { Look } from '../types.ts';

/** Decodes on the way, both ends included. */
const STEPS = 9;

export const interpolation: Look<Interpolation> = async ({
  values,
  selected: to,
  testCount,
  latent,
  testExamples,
  seen,
  pass,
  decode,
  stored,
}) => {
  const from = Math.min(testCount, Number(values.pathFrom)) - 1;
  const kind = values.path as PathKind;
  const { mean } = await pass(seen(testExamples([from, to])));
  const codes = path(mean.subarray(0, latent), mean.subarray(latent, 2 * latent), STEPS, kind);
  return { from, to, kind, latent, values: stored(await decode(codes.slice())), codes };
};
