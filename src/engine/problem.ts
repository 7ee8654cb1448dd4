// From whatever was thrown to a sentence that a student understands, with what failed where.

import { DataError } from '../core/dataError.ts';
import type { Problem } from './api.ts';
import { DeviceLostError } from './backend.ts';
import { LoadError } from './load/index.ts';
import { LossError } from './session.ts';

export function describeProblem(error: unknown): Problem {
  if (error instanceof LoadError) {
    const reasons = error.reasons.map(({ file, source, reason }) => `${file}, ${source}: ${reason}`);
    return {
      message: `${error.message} Strokes needs no files, and files on this computer can be opened.`,
      reasons,
      kind: 'data',
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof DataError) return { message, reasons: [], kind: 'data' };
  if (error instanceof LossError) return { message, reasons: [], kind: 'training' };
  if (error instanceof DeviceLostError) return { message, reasons: [], kind: 'device' };
  return { message: `Something went wrong that should not have: ${message}`, reasons: [], kind: 'unexpected' };
}
