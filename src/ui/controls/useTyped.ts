// What a person types into a field: taken over where it can be, and answered where it is not what was meant.

import { useState } from 'react';
import type { ListField, NumberField } from '../../core/field.ts';
import type { ParamId } from '../../params/schema.ts';
import { set } from '../../state/actions.ts';
import { type Answer, answerTo } from './typed.ts';

/** @param text what stands in the field now, for an answer that leaves it */
export function useTyped(
  field: (NumberField | ListField) & { readonly id: ParamId },
  value: number | string,
  text: string,
) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  return {
    answer,
    /** Another way of setting it was used: the answer is about nothing any more. */
    forget: () => setAnswer(null),
    take(typed: string) {
      const found = answerTo(field, typed, text);
      setAnswer(found);
      if (found.value !== null && found.value !== value) set(field.id, found.value);
    },
  };
}
