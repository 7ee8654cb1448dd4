// What the transport says beside its numbers: what waits for an answer, and what is told to those who do not see it.

import { Announcer } from './Announcer.tsx';
import { PendingBar } from './PendingBar.tsx';
import { QuestionBar } from './QuestionBar.tsx';

export const Asides = () => (
  <>
    <PendingBar />
    <QuestionBar />
    <Announcer />
  </>
);
