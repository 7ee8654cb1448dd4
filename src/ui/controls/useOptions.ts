// What a choice offers at the moment: files of a person's own are among the datasets, under their own name, once they are open.

import type { ChoiceField, Option } from '../../core/field.ts';
import type { DatasetId } from '../../datasets/index.ts';
import { datasetName, isOffered } from '../../datasets/naming.ts';
import type { ParamId } from '../../params/schema.ts';
import { useLab } from '../useLab.ts';

export function useOptions({ id, options }: ChoiceField & { readonly id: ParamId }): readonly Option[] {
  const opened = useLab(state => state.opened);
  const value = useLab(state => state.params[id]);
  return options
    .filter(option => option.value === value || isOffered(option.value, opened))
    .map(option => {
      const isOpened = opened !== null && !isOffered(option.value, null);
      return isOpened ? { ...option, label: datasetName(option.value as DatasetId, opened) } : option;
    });
}
