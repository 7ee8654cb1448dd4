// Sentences that the page shows until somebody closes them.

import { type Notice, page } from './page.ts';

let last = 0;

/** Shows a sentence; the same sentence is shown once. */
export function notify(tone: Notice['tone'], text: string): void {
  last += 1;
  const notice = { id: last, tone, text };
  page.setState(({ notices }) => (notices.some(each => each.text === text) ? {} : { notices: [...notices, notice] }));
}

export const dismiss = (id: number): void =>
  page.setState(({ notices }) => ({ notices: notices.filter(notice => notice.id !== id) }));
