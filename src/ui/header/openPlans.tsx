// The plans as whoever opens them has them: fetched when they are asked for.

import { onDemand } from '../later.tsx';

export const PlansDialog = onDemand(async () => (await import('./PlansDialog.tsx')).PlansDialog);
