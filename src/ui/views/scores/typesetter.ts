// What typesets formulas, loaded when the first one is shown.

import { piece } from '../../../state/piece.ts';

export const typesetter = piece(async () => (await import('temml')).default);
