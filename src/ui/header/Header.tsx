// The top of the page: what this is, what it runs on, and what can be taken away from it. It scrolls away; the transport
// bar stays.

import { Suspense } from 'react';
import { wordsFor } from '../../views/examples/words.ts';
import { later } from '../later.tsx';
import { useLab } from '../useLab.ts';
import { CopyLink } from './CopyLink.tsx';
import { DeviceChip } from './DeviceChip.tsx';
import { ExportRun } from './ExportRun.tsx';
import { HelpButton } from './HelpButton.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import './header.css';

const ExportPython = later(async () => (await import('./ExportPython.tsx')).ExportPython);

/** About the experiment that Play would train. */
function Question() {
  const many = useLab(({ params }) => wordsFor(params).many);
  return <p>Train a model on normal {many} only: does it notice what it has never seen?</p>;
}

export const Header = () => (
  <header className="header">
    <div className="header-name">
      <svg className="header-mark" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" />
        <path d="M4 23c5 0 6-14 12-14s7 14 12 14" />
        <path className="header-cross" d="M21.6 6.4l5 5m0-5l-5 5" />
      </svg>
      <h1>VAE Anomaly Lab</h1>
      <Question />
    </div>
    <div className="header-actions">
      <HelpButton />
      <CopyLink />
    </div>
    <div className="header-run">
      <DeviceChip />
      <ExportRun />
      <Suspense fallback={<span className="button icon export to-python" aria-hidden="true" />}>
        <ExportPython />
      </Suspense>
      <ThemeSwitch />
    </div>
  </header>
);
