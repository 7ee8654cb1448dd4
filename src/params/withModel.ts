// Another model brings the settings of its source along, where nobody has chosen others: what stood at the default of the one
// goes to the default of the next.

import type { ModelId } from '../models/index.ts';
import { defaultsOf, fields, type Params } from './schema.ts';

/** What changes beside the model, when `before` gets another one; empty where it is the same. */
export function withModel(before: Params, model: ModelId): Partial<Params> {
  const [was, will] = [defaultsOf(before.model), defaultsOf(model)];
  const moved = fields.filter(({ id }) => id !== 'model' && before[id] === was[id] && was[id] !== will[id]);
  return Object.fromEntries(moved.map(({ id }) => [id, will[id]]));
}
