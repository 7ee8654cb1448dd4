// The options of a choice between the members of a registry.

import type { Option } from '../../core/field.ts';

type Member = Omit<Option, 'value'> & { readonly help: string };

export const optionsOf = <Id extends string>(registry: Record<Id, Member>): readonly Option<Id>[] =>
  (Object.keys(registry) as Id[]).map(value => {
    const { label, help, formula, source, settings } = registry[value];
    const more = { ...(formula !== undefined && { formula }), ...(source !== undefined && { source }) };
    return { value, label, help, ...more, ...(settings !== undefined && { settings }) };
  });
