// Every kind of question, as it is answered: one file and one line each.

import type { ComponentType } from 'react';
import type { Question } from '../../../lessons/questions/index.ts';
import { Choice } from './Choice.tsx';
import { NumberField } from './Number.tsx';
import { Text } from './Text.tsx';
import type { Asked } from './types.ts';

export const fieldsOf: Record<Question['kind'], ComponentType<Asked>> = {
  text: Text as ComponentType<Asked>,
  number: NumberField as ComponentType<Asked>,
  choice: Choice as ComponentType<Asked>,
};
