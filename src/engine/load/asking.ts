// How an engine, which may be in a worker, asks whoever is at the page, and hears the answer. Every page of the lab in this browser
// hears the question, and the first answer is everybody’s: what is kept is kept for all of them.

import type { AskToKeep, KeepQuestion } from './permission.ts';

const NAME = 'vae-anomaly-lab keeping';

export type KeepMessage =
  | { readonly asks: KeepQuestion }
  | { readonly answers: string; readonly mayKeep: boolean }
  /** Of a page that has begun to listen: what was asked before is asked again. */
  | { readonly listens: true };

export interface KeepChannel {
  post(message: KeepMessage): void;
  close(): void;
}

/** Null where a browser has none, and then nobody can be asked. */
export function keepChannel(hear: (message: KeepMessage) => void): KeepChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }: MessageEvent<KeepMessage>) => hear(data));
  return { post: message => channel.postMessage(message), close: () => channel.close() };
}

export const askToKeep: AskToKeep = question =>
  new Promise(resolve => {
    const channel = keepChannel(message => {
      if ('listens' in message) channel?.post({ asks: question });
      if (!('answers' in message) || message.answers !== question.id) return;
      channel?.close();
      resolve(message.mayKeep);
    });
    channel?.post({ asks: question });
  });
