// A page of the gallery with its pictures and the test images that it speaks of. They arrive separately; until all are of
// one another, what was there before stays.

import { useState } from 'react';
import type { Shown } from '../../../views/galleryWords.ts';
import { useLab } from '../../useLab.ts';
import { useStage } from '../../useStage.ts';

export function useGallery(): Shown | null {
  const { judging } = useStage();
  const chosen = useLab(judging.shown);
  const seen = useLab(state => state.seen.reconstructions);
  const testSet = useLab(state => state.testSet);
  const [kept, setKept] = useState<Shown | null>(null);
  if (!chosen || !seen || !testSet) return kept;
  if (kept?.chosen === chosen && kept.seen === seen && kept.testSet === testSet) return kept;
  const now = { chosen, seen, testSet };
  setKept(now);
  return now;
}
