// Starts the page: draws it first, then wakes the engine, so that the first paint waits for nothing.

// The styles that others build on come first.
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { begin } from './state/begin.ts';
import { App } from './ui/App.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void begin();
