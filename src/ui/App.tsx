// The page, from top to bottom.

import { type ReactNode, Suspense } from 'react';
import { Header } from './header/Header.tsx';
import { OpenImage } from './image/OpenImage.tsx';
import { useKeptFocus } from './keptFocus.ts';
import { soon } from './later.tsx';
import { LessonPlace } from './lessons/LessonPlace.tsx';
import { DropFiles } from './notices/DropFiles.tsx';
import { Notes } from './notices/Notes.tsx';
import { Problem } from './notices/Problem.tsx';
import { useShortcuts } from './shortcuts.ts';
import { Start } from './start/Start.tsx';
import { AskTable } from './table/AskTable.tsx';
import { Transport } from './transport/Transport.tsx';
import { useLab } from './useLab.ts';
import { Finder } from './workbench/Finder.tsx';
import { Zones } from './zones/Zones.tsx';
import './app.css';

const SkipLinks = soon(async () => (await import('./SkipLinks.tsx')).SkipLinks);
const Notices = soon(async () => (await import('./notices/Notices.tsx')).Notices);

export function App() {
  useShortcuts();
  useKeptFocus();
  return (
    <>
      <Suspense>
        <SkipLinks />
      </Suspense>
      <Header />
      <Main>
        <Transport id="transport" />
        <Problem />
        <Suspense>
          <Notices />
        </Suspense>
        <LessonPlace>
          <Zones>
            <Notes />
            <Start />
          </Zones>
        </LessonPlace>
      </Main>
      <DropFiles />
      <OpenImage />
      <AskTable />
      <Finder />
    </>
  );
}

/** Tells the phase to whoever watches the page. Apart, so that a new phase does not draw everything inside again. */
function Main({ children }: { children: ReactNode }) {
  const phase = useLab(state => state.phase);
  return <main data-phase={phase}>{children}</main>;
}
