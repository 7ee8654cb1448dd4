// The page opens: what the address says is read, an example is put on the stage, the engine is woken.

import { positionOf } from '../core/truth.ts';
import { type Address, type NamedImage, read, write } from '../params/address.ts';
import { answered } from './answered.ts';
import { configure } from './dataAtHand.ts';
import { showExample } from './example.ts';
import { keepSoon } from './keepSoon.ts';
import { lesson, placeIn } from './lesson/store.ts';
import { notify } from './notices.ts';
import { type PageState, page } from './page.ts';
import { meansOpened } from './run/plan.ts';
import { run } from './store.ts';
import { compare, driven, isPlaying, twins } from './twin/store.ts';

/** Begins once, when the page has been painted. */
export async function begin(): Promise<void> {
  const address = await readAddress();
  page.setState({ params: address.params, chosen: address.chosen });
  for (const problem of address.problems) notify('warning', problem);
  keepAddress();
  watchLongTasks();
  askBeforeLeaving();
  void showExample();
  void answered.then(() => keepSoon());
  if (address.image) showWhenThere(address.image);
  const place = placeIn(location.search);
  if (place) lesson.setState({ on: place }); // its panel sees to the run
  if (place?.assignment !== undefined) return; // which data it means is not known yet
  const building = configure(address.params);
  if (place) return;
  if (address.compare) await compare(address.compare);
  const problem = await building;
  if (address.run && !problem) await driven().start('end');
}

/** Where the address means files of the person's own, a table that is kept may be those, and then it says what the rest means. */
async function readAddress(): Promise<Address> {
  const address = read(location.search);
  if (!meansOpened(address.params)) return address;
  const kept = await import('./tableKept.ts').then(({ keptAsOwn }) => keptAsOwn()).catch(() => null);
  if (!kept) return address;
  run.bringBack(kept);
  return read(location.search, kept.data);
}

/** Selects the image that the address names as soon as the first run of this machine has a test set. */
function showWhenThere({ index, added }: NamedImage): void {
  const end = run.store.subscribe(({ testSet }) => {
    if (!testSet || testSet.run === 0) return;
    end();
    const position = positionOf(testSet, index, added ? 1 : 0);
    if (position !== null) page.setState({ selected: position });
    else
      notify(
        'warning',
        `The address names test example ${index}, and this test set has no such example; the first is shown.`,
      );
  });
}

/** The address follows the person's params; browsers refuse more than about a hundred changes in half a minute. */
function keepAddress(): void {
  let later: ReturnType<typeof setTimeout> | undefined;
  const own = ({ ownParams, params }: PageState) => ownParams ?? params;
  const keep = () => {
    clearTimeout(later);
    later = setTimeout(() => {
      const query = write(own(page.getState()), location.search, twins.getState().differs);
      history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
    }, 300);
  };
  page.subscribe((state, before) => {
    if (own(state) !== own(before)) keep();
  });
  twins.subscribe(({ differs }, before) => {
    if (differs !== before.differs) keep();
  });
}

/** What trains would be cut off, and so would a sweep: the browser asks whoever closes or reloads the page. */
function askBeforeLeaving(): void {
  addEventListener('beforeunload', event => {
    if (isPlaying() || page.getState().ownParams) event.preventDefault();
  });
}

/** Longest task of this thread while training, where the browser measures tasks. */
function watchLongTasks(): void {
  if (!globalThis.PerformanceObserver?.supportedEntryTypes?.includes('longtask')) return;
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) run.noteTask(duration);
  }).observe({ entryTypes: ['longtask'] });
}
