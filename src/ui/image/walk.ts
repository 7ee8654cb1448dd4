// To the image before or after on the card. From one's own image the way leads to the test image that is selected.

import { card, openCard } from '../../state/card.ts';
import { lab } from '../../state/store.ts';

export function walkBy(by: number): void {
  const { testSet, selected } = lab.getState();
  const { subject } = card.getState();
  if (!testSet || !subject) return;
  const to = subject.kind === 'test' ? subject.position + by : selected;
  openCard({ kind: 'test', position: ((to % testSet.count) + testSet.count) % testSet.count });
}
