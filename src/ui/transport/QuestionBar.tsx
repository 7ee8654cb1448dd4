// What would discard a trained run is asked here, in the same place as changed settings: the answer has the focus, so that
// Enter says yes and Escape says no.

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { decline, grant, question, type Wish } from '../../state/question.ts';

const sentences: Readonly<Record<Wish, string>> = {
  rewind: 'Rewinding starts a new run from the same initial weights.',
  'new-seed': 'A new seed starts a new run: different split, initial weights, order and noise.',
  guided: 'A guided experiment starts a new run with its own settings.',
  weights: 'Weights from a file start a new run with these settings.',
};

/** Where the focus goes afterwards. */
const heirs: Readonly<Record<Wish, string>> = {
  rewind: '[data-run=rewind]',
  'new-seed': '[data-run=new-seed]',
  guided: '.play',
  weights: '.play',
};

export function QuestionBar() {
  const wish = useStore(question, ({ asked }) => asked?.wish ?? null);
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wish) yes.current?.focus({ preventScroll: true });
  }, [wish]);
  if (!wish) return null;
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // a large card and a scene stay
    decline();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape only, for what a button inside does too
    <div className="pending question" data-heir={heirs[wish]} onKeyDown={leave}>
      <p role="status">
        <b>{sentences[wish]}</b> The weights of this one are discarded; its results stay under Runs.
      </p>
      <Button ref={yes} className="button strong" onPress={() => void grant()}>
        Start over
      </Button>
      <Button className="button" onPress={decline}>
        Keep this run
      </Button>
    </div>
  );
}
