// The visitor's own series: a curve that is drawn over, or moved in parts.

import { useState } from 'react';
import { useStore } from 'zustand';
import { numbers } from '../../../state/ownNumbers.ts';
import { followNumbers } from '../../../state/ownNumbersPresent.ts';
import { Segments } from '../../controls/Segments.tsx';
import { NumbersTools } from '../own/NumbersTools.tsx';
import { OwnCard } from '../own/OwnCard.tsx';
import { SeriesPad } from './SeriesPad.tsx';
import type { Mode } from './useSeriesHand.ts';
import './ownSeries.css';

const modes: readonly { id: Mode; label: string }[] = [
  { id: 'draw', label: 'Draw' },
  { id: 'move', label: 'Move a part' },
];

function Pads() {
  const frame = useStore(numbers, state => state.frame);
  const values = useStore(numbers, state => state.now?.values ?? null);
  const [mode, setMode] = useState<Mode>('draw');
  if (frame?.shape.kind !== 'series' || !values) return null;
  const { shape, statistics } = frame;
  return (
    <div className="own-hand">
      {/* Another mode begins with nothing picked. */}
      <SeriesPad key={mode} {...{ mode, shape, statistics, values }} />
      <Segments label="What the hand does" value={mode} options={modes} onChange={id => setMode(id)} />
      <NumbersTools shape={shape} />
    </div>
  );
}

export const OwnSeries = () => (
  <OwnCard id="own-series" kind="series" follow={followNumbers} empty="The curve appears once the model is ready.">
    <Pads />
  </OwnCard>
);
