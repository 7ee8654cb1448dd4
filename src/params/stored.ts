// Params as any version of the lab has stored them, in the form that they have now.

import { asHeld } from '../core/field.ts';
import { fields, initialParams, type Params } from './schema.ts';

/** What has been added since is at its default. */
export const asNow = (stored: Params): Params => ({
  ...(Object.fromEntries(
    fields.map(field => [field.id, asHeld(field, stored[field.id] ?? initialParams[field.id])]),
  ) as Params),
  ...(stored.own && { own: stored.own }),
});
