// The engine on the page's own thread, for browsers whose workers have no WebGL.

import type { Engine } from './api.ts';
import { createLab } from './lab.ts';
import { realPace } from './pace.ts';

export const localEngine = (base: string): Engine => createLab({ pace: realPace(), thread: 'page', base });
