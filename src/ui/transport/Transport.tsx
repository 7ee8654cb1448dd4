// The bar that never scrolls away: what can be done with the run, how far it is, and what the detector is worth. At the
// top of a wide page, under the thumb on a narrow one.

import { Announcer } from './Announcer.tsx';
import { Auc } from './Auc.tsx';
import { Loss } from './Loss.tsx';
import { PendingBar } from './PendingBar.tsx';
import { RunButtons } from './RunButtons.tsx';
import { RunProgress } from './RunProgress.tsx';
import './transport.css';

export const Transport = () => (
  <section className="transport" aria-label="Run" data-heir=".play">
    <RunButtons />
    <RunProgress />
    <Loss />
    <Auc />
    <PendingBar />
    <Announcer />
  </section>
);
