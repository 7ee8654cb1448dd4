// Sentences that the page shows until somebody closes them.

import { type Notice, page } from './page.ts';

let last = 0;

/** Shows a sentence, once while it stands there. Returns what `dismiss` takes. */
export function notify(tone: Notice['tone'], text: string): number {
  const shown = page.getState().notices.find(each => each.text === text);
  if (shown) return shown.id;
  last += 1;
  const notice = { id: last, tone, text };
  page.setState(({ notices }) => ({ notices: [...notices, notice] }));
  return notice.id;
}

export const dismiss = (id: number): void =>
  page.setState(({ notices }) => ({ notices: notices.filter(notice => notice.id !== id) }));
