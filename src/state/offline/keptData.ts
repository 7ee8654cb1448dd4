// The datasets that this browser keeps for a visit without a network: which, how large, the question before they become many, and how
// to be rid of them.

import { createStore } from 'zustand/vanilla';
import { has } from '../../core/registry.ts';
import { datasets } from '../../datasets/index.ts';
import { connectKept, type KeepMessage, type KeepQuestion, keepChannel } from '../../engine/connectKept.ts';

interface KeptData {
  /** What is to be decided, oldest first. */
  readonly asked: readonly KeepQuestion[];
  /** Bytes by the id of a dataset; null before anybody has looked. */
  readonly sizes: Readonly<Record<string, number>> | null;
  /** Ids of datasets that somebody did not want kept. */
  readonly declined: readonly string[];
}

export const keptData = createStore<KeptData>(() => ({ asked: [], sizes: null, declined: [] }));

/** What was kept by another version may be unknown to this one. */
export const nameOf = (id: string): string => (has(datasets, id) ? datasets[id].label : id);

const without = (id: string) =>
  keptData.setState(({ asked }) => ({ asked: asked.filter(question => question.id !== id) }));

function hear(message: KeepMessage): void {
  if ('asks' in message) {
    const { asks } = message;
    keptData.setState(({ asked }) => ({ asked: [...asked.filter(({ id }) => id !== asks.id), asks] }));
  } else if ('answers' in message) without(message.answers);
}

let channel: ReturnType<typeof keepChannel> = null;

/** From now on this page puts the questions of its engines to whoever is there. */
export function hearQuestions(): void {
  channel ??= keepChannel(hear);
  channel?.post({ listens: true });
}

/** Says it to the engines that wait with the bytes, and remembers it for the next visit. */
export async function answerQuestion(id: string, mayKeep: boolean): Promise<void> {
  without(id);
  channel?.post({ answers: id, mayKeep });
  await connectKept().answer(id, mayKeep);
}

/** Looks what is kept now. */
export async function lookAtKept(): Promise<void> {
  const [sizes, answers] = await Promise.all([connectKept().sizes(), connectKept().answers()]);
  keptData.setState({ sizes, declined: Object.keys(answers).filter(id => !answers[id] && !(sizes && has(sizes, id))) });
}

/** Takes a dataset away, or forgets that it was not wanted: whoever loads it again is asked again. */
export async function forgetKept(id: string): Promise<void> {
  await connectKept().remove(id);
  await connectKept().answer(id, null);
  await lookAtKept();
}
