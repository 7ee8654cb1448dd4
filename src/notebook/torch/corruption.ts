// What the encoder is given in training in place of an example, as a function of PyTorch; written by the one that does it here.

import type { Shape } from '../../core/shape.ts';
import { valuesOf } from '../../core/shape.ts';
import { corruptions } from '../../corruptions/index.ts';
import { likelihoods } from '../../likelihoods/index.ts';
import type { Tensor2D } from '../../models/types.ts';
import type { Params } from '../../params/schema.ts';
import { type Expression, expression } from './expression.ts';
import { writingTf } from './operations.ts';

/** A function `corrupted(x)`; null where nothing is corrupted. */
export function writeCorruption(shape: Shape, params: Params): string | null {
  const { corruption, corruptionLevel, likelihood } = params;
  if (corruption === 'none') return null;
  const given = (name: string) => expression(name, [1, valuesOf(shape)]) as unknown as Tensor2D;
  const made = corruptions[corruption].corrupt(writingTf(new Set()), given('x'), {
    normals: given('normals'),
    level: corruptionLevel,
    isBounded: shape.kind === 'image' || likelihoods[likelihood].range === 'unit',
  }) as unknown as Expression;
  return ['def corrupted(x):', '    normals = torch.randn_like(x)', `    return ${made.code}`].join('\n');
}
