// The page's way to what this browser keeps of datasets: how much of which there is, and the questions of engines that would keep more.

import { platformCaches } from './load/keep.ts';
import { type Kept, keptOf } from './load/kept.ts';

export { type KeepMessage, keepChannel } from './load/asking.ts';
export type { KeepQuestion } from './load/permission.ts';

/** As the engines of this page have it. */
export const connectKept = (): Kept => keptOf(platformCaches(), document.baseURI);
