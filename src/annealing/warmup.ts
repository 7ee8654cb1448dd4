// The field that all schedules have.

import { number } from '../core/field.ts';

export const warmup = number({
  id: 'warmup',
  label: 'Warm-up',
  help: 'Over how many epochs β rises from 0 to its value. With cycles, each is twice as long: it rises in the first half and stays in the second.',
  group: 'objective',
  cost: 'live',
  initial: 5,
  min: 0.1,
  max: 500,
  sliderMax: 50,
  step: 0.1,
  scale: 'log',
  unit: 'epochs',
});
