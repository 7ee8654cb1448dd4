// What is said to a learning platform, and what it answers. Nothing here fails: a platform that is at fault is told of in a sentence, and
// the lab goes on without it.

import type { ScormApi } from './api.ts';

export interface Platform {
  /** '' where there is nothing. */
  read(name: string): string;
  /** Sends what differs from what was sent last. */
  write(name: string, value: string): void;
  /** Has it kept what was sent. */
  commit(): void;
  /** Says goodbye; nothing is said after that. */
  finish(): void;
}

/**
 * @param onProblem gets a sentence, once for each kind of fault
 * @returns null where the platform lets nobody in
 */
export function enter(api: ScormApi, onProblem: (sentence: string) => void): Platform | null {
  const said = new Set<string>();
  const complain = (sentence: string): null => {
    if (!said.has(sentence)) onProblem(sentence);
    said.add(sentence);
    return null;
  };
  const sent = new Map<string, string>();
  let isOver = false;
  /** Its answer as a text; null where it has none or throws. */
  const call = (ask: () => unknown): string | null => {
    if (isOver) return null;
    try {
      return String(ask() ?? '');
    } catch {
      return null;
    }
  };
  const isTrue = (answer: string | null) => answer?.toLowerCase() === 'true';
  if (!isTrue(call(() => api.LMSInitialize(''))))
    return complain('The learning platform does not answer. What you do is kept in this browser; hand the file in.');
  return {
    read: name => call(() => api.LMSGetValue(name)) ?? '',
    write(name, value) {
      if (isOver || sent.get(name) === value) return;
      if (isTrue(call(() => api.LMSSetValue(name, value)))) sent.set(name, value);
      else
        complain(
          'The learning platform did not take what you have answered. It is kept in this browser; hand the file in.',
        );
    },
    commit() {
      if (!isOver && !isTrue(call(() => api.LMSCommit(''))))
        complain(
          'The learning platform could not save what you have answered. It is kept in this browser; hand the file in.',
        );
    },
    finish() {
      call(() => api.LMSFinish(''));
      isOver = true;
    },
  };
}
