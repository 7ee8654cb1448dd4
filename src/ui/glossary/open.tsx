// The glossary as whoever opens it has it: fetched when it is asked for.

import { onDemand } from '../later.tsx';

export const GlossaryDialog = onDemand(async () => (await import('./GlossaryDialog.tsx')).GlossaryDialog);
