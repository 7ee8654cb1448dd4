// Another model or dataset brings the settings of its source along, where nobody has chosen others: what stood at the default
// before goes to the default of what comes.

import { defaultsOf, fields, type Params } from './schema.ts';

/** What changes beside the choice, when `before` gets another model or dataset; empty where they stay as they are. */
export function withChoice(
  before: Params,
  choice: Partial<Pick<Params, 'model' | 'dataset' | 'own'>>,
): Partial<Params> {
  const [was, will] = [defaultsOf(before), defaultsOf({ ...before, ...choice })];
  const moved = fields.filter(
    ({ id }) => id !== 'model' && id !== 'dataset' && before[id] === was[id] && was[id] !== will[id],
  );
  return Object.fromEntries(moved.map(({ id }) => [id, will[id]]));
}
