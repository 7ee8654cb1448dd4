// Code that the first second does without: lower cards, dialogs, what menus hold. It is fetched once the engine has
// answered for the first time; by then the page is painted and can be used, and the engine is no longer waiting for the
// line. What somebody asks for before that comes at once.

import { type ComponentType, lazy, Suspense } from 'react';
import { notify } from '../state/notices.ts';
import { lab } from '../state/store.ts';
import { whenIdle } from './views/turns.ts';

/** The engine has answered, or has failed to, and the page has a moment. */
const settled = new Promise<void>(resolve => {
  const stop = lab.subscribe(({ snapshot, phase }) => {
    if (!snapshot && phase !== 'failed') return;
    stop();
    whenIdle(resolve, 500);
  });
});

/** Runs `load` once the page has settled. */
export const afterwards = <T,>(load: () => Promise<T>): Promise<T> => settled.then(load);

/** A component that has its place on the page from the start and is filled in later; it stands inside a Suspense. */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await afterwards(load) }));

/** A component that appears when somebody asks for it; as a rule it is here by then. */
export function onDemand<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  void afterwards(load).catch(() => {}); // asked for again when it is shown
  const Fetched = lazy(async () => ({ default: await load().catch(nothing<P>) }));
  return props => (
    <Suspense>
      <Fetched {...props} />
    </Suspense>
  );
}

function nothing<P extends object>(): ComponentType<P> {
  notify('warning', 'This part of the page could not be fetched. Reload the page when the connection is back.');
  return () => null;
}
