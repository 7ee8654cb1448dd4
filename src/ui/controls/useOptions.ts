// What a choice offers at the moment: files of a person's own are among the datasets, under their own name, once they are open.
// What cannot be chosen beside the other settings has the reason with it.

import type { ChoiceField, Option } from '../../core/field.ts';
import type { DatasetId } from '../../datasets/index.ts';
import { datasetName, isOffered } from '../../datasets/naming.ts';
import { clashOf } from '../../params/check.ts';
import type { ParamId } from '../../params/schema.ts';
import { useLab, useLabShallow } from '../useLab.ts';

/** An option, and why it cannot be chosen at the moment; null where it can. */
export interface Offered extends Option {
  readonly reason: string | null;
}

export function useOptions({ id, options }: ChoiceField & { readonly id: ParamId }): readonly Offered[] {
  const opened = useLab(state => state.opened);
  const value = useLab(state => state.params[id]);
  const reasons = useLabShallow(({ params }) => options.map(option => clashOf(id, option.value, params)));
  return options
    .map((option, i) => ({ ...option, reason: reasons[i] }))
    .filter(option => option.value === value || isOffered(option.value, opened))
    .map(option => {
      const isOpened = opened !== null && !isOffered(option.value, null);
      return isOpened ? { ...option, label: datasetName(option.value as DatasetId, opened) } : option;
    });
}
