// The options of a choice between the members of a registry.

import type { Option } from '../../core/field.ts';

export const optionsOf = <Id extends string>(
  registry: Record<Id, { label: string; help: string }>,
): readonly Option<Id>[] =>
  (Object.keys(registry) as Id[]).map(value => ({ value, label: registry[value].label, help: registry[value].help }));
