// The list of views has its place on the page, and comes when somebody asks for it.

import { onDemand } from '../later.tsx';
import { closeFinder, useFinder } from './find.ts';

const FindView = onDemand(async () => (await import('./FindView.tsx')).FindView, closeFinder);

export const Finder = () => (useFinder(({ isOpen }) => isOpen) ? <FindView /> : null);
