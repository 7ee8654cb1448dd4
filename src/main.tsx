// Starts the page: draws it first, then wakes the engine, so that the first paint waits for nothing. The teacher's overview is a page of
// its own in the same file, and wakes nothing.

// The styles that others build on come first.
import './ui/tokens.css';
import './ui/base.css';
import './ui/print.css';
import { StrictMode, Suspense, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { OVERVIEW } from './params/addressKeys.ts';
import { begin } from './state/begin.ts';
import { App } from './ui/App.tsx';
import { fetched } from './ui/later.tsx';
import { watchPaper } from './ui/printing.ts';

/** Tells index.html, which says so where this never comes to pass. */
function Started() {
  useEffect(() => document.documentElement.setAttribute('data-started', ''), []);
  return null;
}

const Overview = fetched(async () => (await import('./ui/overview/Overview.tsx')).Overview);
const isOverview = (new URLSearchParams(location.search).get(OVERVIEW) ?? '0') !== '0';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Suspense>{isOverview ? <Overview /> : <App />}</Suspense>
    <Started />
  </StrictMode>,
);
watchPaper();
if (!isOverview) void begin();
