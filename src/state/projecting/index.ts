// The projection of the latent plane.

import { connectProjector } from './connect.ts';
import { createProjecting } from './projecting.ts';

export const projecting = createProjecting(
  connectProjector,
  ms => new Promise(resolve => setTimeout(resolve, ms)),
  () => performance.now(),
);
