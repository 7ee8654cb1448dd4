// Every plan: one file and one line each, shortest first.

import { double } from './double.ts';
import { single } from './single.ts';
import type { LessonPlan } from './types.ts';

export type { LessonPlan } from './types.ts';
export const plans: readonly LessonPlan[] = [single, double];
