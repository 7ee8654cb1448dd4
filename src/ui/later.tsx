// Code that the first second does without: lower cards, dialogs, what menus hold. It is fetched once the engine has
// answered for the first time; by then the page is painted and can be used, and the engine is no longer waiting for the
// line. What somebody asks for before that comes at once, and what cannot be fetched says so in its place.

import { type ComponentType, type ReactNode, Suspense, use, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { answered } from '../state/answered.ts';
import { type Piece, type PieceState, piece } from '../state/piece.ts';
import { useOnScreen } from './card/useOnScreen.ts';
import { withStyles } from './lostStyles.ts';
import { Missing, MissingDialog } from './Missing.tsx';
import { whenIdle } from './views/turns.ts';

/** The engine has answered, and the page has a moment. */
const settled = answered.then(() => new Promise<void>(resolve => whenIdle(resolve, 500)));

/** The page is painted: what the first screen shows beside its pictures may come. */
const painted = new Promise<void>(resolve => whenIdle(resolve, 300));

/** A component of the first screen that the first paint does without; it stands inside a Suspense. */
export const soon = <P extends object>(load: () => Promise<ComponentType<P>>) => fetched(() => painted.then(load));

/** Runs `load` once the page has settled. */
export const afterwards = <T,>(load: () => Promise<T>): Promise<T> => settled.then(load);

const none = () => {};

/** Where a piece stands; fetches it for this component unless it is here. */
export function usePiece<T>(wanted: Piece<T>): PieceState<T> {
  const state = useStore(wanted.state);
  useEffect(() => {
    wanted.get().catch(none); // it is told by the state
    return wanted.hold();
  }, [wanted]);
  return state;
}

/** The value of a piece, for a component inside a Suspense; null where it is missing. */
function useFetched<T>(wanted: Piece<T>): T | null {
  const state = useStore(wanted.state);
  useEffect(() => wanted.hold(), [wanted]);
  if (state.is === 'missing') return null;
  if (state.is === 'here') return state.value;
  use(wanted.settled());
  return null; // of which the state has told by now
}

interface FilledProps<P extends object> {
  wanted: Piece<ComponentType<P>>;
  props: P;
  /** Gives up on it; without this it has a place on the page, and stands there as missing. */
  close?: (() => void) | undefined;
}

function Filled<P extends object>({ wanted, props, close }: FilledProps<P>) {
  const Component = useFetched(wanted);
  if (Component) return <Component {...props} />;
  const again = () => void wanted.get().catch(none);
  return close ? <MissingDialog again={again} close={close} /> : <Missing again={again} />;
}

/** A component that has its place on the page and is fetched when it is drawn; it stands inside a Suspense. */
export function fetched<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const wanted = piece(withStyles(load));
  return props => <Filled wanted={wanted} props={props} />;
}

/** The same, but it waits until the page has settled. */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>) => fetched(() => afterwards(load));

/** The inside of a card, made when the card comes into sight: most visits never get there. Once seen, it stays. */
export function WhenSeen({ waiting, children }: { waiting: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const isOnScreen = useOnScreen(place);
  const [wasSeen, setSeen] = useState(false);
  useEffect(() => {
    if (isOnScreen) setSeen(true);
  }, [isOnScreen]);
  const words = <p className="card-empty">{waiting}</p>;
  return <div ref={place}>{wasSeen ? <Suspense fallback={words}>{children}</Suspense> : words}</div>;
}

/**
 * A component that appears when somebody asks for it; as a rule it is here by then.
 * @param close what to do when somebody gives up on it, where that is not its `onClose`
 */
export function onDemand<P extends object>(
  load: () => Promise<ComponentType<P>>,
  close?: () => void,
): ComponentType<P> {
  const wanted = piece(withStyles(load));
  void afterwards(async () => wanted.prefetch());
  return props => (
    <Suspense>
      <Filled wanted={wanted} props={props} close={close ?? (props as { onClose?(): void }).onClose ?? none} />
    </Suspense>
  );
}
