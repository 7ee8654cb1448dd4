// Starts the page: draws it first, then wakes the engine, so that the first paint waits for nothing.

// The styles that others build on come first.
import './ui/tokens.css';
import './ui/base.css';
import './ui/print.css';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { begin } from './state/begin.ts';
import { App } from './ui/App.tsx';
import { watchPaper } from './ui/printing.ts';

/** Tells index.html, which says so where this never comes to pass. */
function Started() {
  useEffect(() => document.documentElement.setAttribute('data-started', ''), []);
  return null;
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
    <Started />
  </StrictMode>,
);
watchPaper();
void begin();
