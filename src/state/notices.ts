// Sentences that the page shows: few at a time, and those that only inform go by themselves.

import { type Notice, page } from './page.ts';

/** So many sentences are shown at once; of more, those go first that only inform. */
const MOST = 3;
const LEAST_MS = 6000;
/** To read a letter slowly. */
const LETTER_MS = 60;

/** How long a sentence stays that only informs. */
export const lifeMs = (text: string): number => LEAST_MS + LETTER_MS * text.length;

let last = 0;

/** The oldest that only inform make room. */
function few(notices: readonly Notice[]): readonly Notice[] {
  const surplus = notices.length - MOST;
  const going = notices
    .slice(0, -1)
    .filter(({ tone }) => tone === 'info')
    .slice(0, Math.max(0, surplus));
  return notices.filter(notice => !going.includes(notice));
}

/** Shows a sentence, once while it stands there. Returns what `dismiss` takes. */
export function notify(tone: Notice['tone'], text: string): number {
  const shown = page.getState().notices.find(each => each.text === text);
  if (shown) return shown.id;
  last += 1;
  const notice = { id: last, tone, text };
  page.setState(({ notices }) => ({ notices: few([...notices, notice]) }));
  return notice.id;
}

export const dismiss = (id: number): void =>
  page.setState(({ notices }) => ({ notices: notices.filter(notice => notice.id !== id) }));
