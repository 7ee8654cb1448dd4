// Keeps what is known about the image of the open card up to date: with another image, another number of samples and every
// change of the weights. One question at a time; while a run trains, the card takes a small share of its time.

import { exampleAt, type Values } from '../core/examples.ts';
import { type CardState, card, type Subject } from './card.ts';
import type { LabState, Stage } from './store.ts';

/** While a run trains, a question follows an answer only after this many times as long as the answer took. */
const REST = 10;

interface Question {
  readonly subject: Subject;
  readonly values: Values;
  readonly samples: number;
  readonly run: number;
  readonly step: number;
  readonly isTraining: boolean;
}

/** [values], or null while the test set of the present run is not here, or has no such image. */
export function pixelsOf(subject: Subject, { snapshot, testSet }: LabState): Values | null {
  if (subject.kind === 'own') return subject.pixels;
  if (!testSet || testSet.run !== snapshot?.run || subject.position >= testSet.count) return null;
  return exampleAt(testSet, subject.position);
}

/** What there is to ask now; null while the card is closed, or there is no model to ask. */
function question({ subject }: CardState, state: LabState): Question | null {
  const { snapshot, params } = state;
  if (state.example && subject?.kind === 'test') return null; // its model is not here
  const isThere = snapshot && snapshot.run > 0 && !['loading', 'compiling', 'failed'].includes(snapshot.phase);
  const pixels = subject && pixelsOf(subject, state);
  if (!isThere || !pixels) return null;
  const { run, progress, phase } = snapshot;
  const isTraining = phase === 'training';
  return { subject, values: pixels, samples: params.samples, run, step: progress.step, isTraining };
}

const isSameImage = (a: Question, b: Question) => a.subject === b.subject && a.samples === b.samples && a.run === b.run;

const isSame = (a: Question, b: Question) => isSameImage(a, b) && a.step === b.step && a.isTraining === b.isTraining;

/** Follows the card, a run and the number of samples until the returned function is called. */
export function followCard({ lab, run }: Stage): () => void {
  let stopped = false;
  let asking = false;
  let last: Question | null = null;
  let quietUntilMs = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  const now = () => question(card.getState(), lab.getState());

  function update(): void {
    const next = now();
    if (stopped || asking || !next || (last && isSame(next, last))) return;
    clearTimeout(later);
    const canWait = next.isTraining && last !== null && isSameImage(next, last);
    const waitMs = canWait ? quietUntilMs - performance.now() : 0;
    if (waitMs > 0) later = setTimeout(update, waitMs);
    else void ask(next);
  }

  async function ask(mine: Question): Promise<void> {
    asking = true;
    last = mine;
    const startedMs = performance.now();
    const { subject, samples } = mine;
    // A copy: of a view into the test set, the whole set would be sent.
    const pixels = mine.values.slice() as Values;
    try {
      const examination = await run.ask(engine => engine.examine(pixels, samples));
      const wanted = now();
      const isWanted = wanted !== null && isSameImage(wanted, mine) && examination.run === wanted.run;
      if (!stopped && isWanted) card.setState({ examined: { subject, pixels, samples, examination }, problem: null });
    } catch (error) {
      if (!stopped) card.setState({ problem: `It could not be examined: ${(error as Error).message}` });
    }
    asking = false;
    quietUntilMs = performance.now() + REST * (performance.now() - startedMs);
    update();
  }

  const unfollow = [
    card.subscribe(update),
    lab.subscribe((state, before) => {
      // What was said of another model is not said of this one.
      if (state.snapshot?.run !== before.snapshot?.run && card.getState().examined) card.setState({ examined: null });
      update();
    }),
  ];
  update();
  return () => {
    stopped = true;
    clearTimeout(later);
    for (const stop of unfollow) stop();
  };
}
