// From whatever was thrown to a sentence that a student understands, with what failed where.

import { DataError } from '../core/dataError.ts';
import type { Problem } from './api.ts';
import { isDeviceLoss } from './deviceLoss.ts';
import { NotOpenError } from './library.ts';
import { LoadError } from './load/index.ts';
import { LossError } from './session.ts';

export function describeProblem(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof LoadError) {
    const { reasons, from } = error;
    if (from === 'files') return { message, reasons, kind: 'data', code: 'unusable-files' };
    const instead = 'You can use Strokes, which needs no files, or open files from your computer.';
    return { message: `${message} ${instead}`, reasons, kind: 'data', code: 'unreachable' };
  }
  if (error instanceof NotOpenError) return { message, reasons: [], kind: 'data', code: 'files-wanted' };
  if (error instanceof DataError) return { message, reasons: [], kind: 'data', code: 'no-split' };
  if (error instanceof LossError) return { message, reasons: [], kind: 'training' };
  if (isDeviceLoss(error)) return { message, reasons: [], kind: 'device' };
  return { message: `Something unexpected went wrong: ${message}`, reasons: [], kind: 'unexpected' };
}
