// The dialog in which an assignment is made, as whoever opens it has it: fetched when it is asked for.

import { onDemand } from '../../later.tsx';

export const PrepareDialog = onDemand(async () => (await import('./PrepareDialog.tsx')).PrepareDialog);
