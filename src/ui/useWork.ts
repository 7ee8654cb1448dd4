// The engine's long work, for whoever shows that they wait for it.

import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Work } from '../engine/api.ts';
import { type Awaited, waitFor, work } from '../state/work.ts';
import { useStage } from './useStage.ts';

/** @param kind what is waited for; null: nothing */
export function useWork(kind: Awaited | null): Work | null {
  const { run } = useStage();
  useEffect(() => (kind ? waitFor(kind, run) : undefined), [kind, run]);
  const now = useStore(work, state => state.now);
  const what = kind === 'all' || kind === 'chosen' ? 'scores' : kind;
  return kind && now?.what === what ? now : null;
}
