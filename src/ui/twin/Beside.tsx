// Two runs beside each other: what differs on top, then the pictures of both, and what is drawn of both in one picture.

import { useState } from 'react';
import { useStore } from 'zustand';
import { stage } from '../../state/store.ts';
import { twins } from '../../state/twin/store.ts';
import { Segments } from '../controls/Segments.tsx';
import { useNarrow } from '../useMedia.ts';
import { Curves } from './Curves.tsx';
import { Differs } from './Differs.tsx';
import { Examples } from './Examples.tsx';
import { Judged } from './Judged.tsx';
import { Side } from './Side.tsx';
import './twin.css';

type Shown = 'both' | 'A' | 'B';

const options = [
  { id: 'both', label: 'Both' },
  { id: 'A', label: 'A' },
  { id: 'B', label: 'B' },
] as const;

export function Beside({ of }: { of: readonly ('stage' | 'detector')[] }) {
  const twin = useStore(twins, state => state.twin);
  const isNarrow = useNarrow();
  const [chosen, setChosen] = useState<Shown>('both');
  if (!twin) return null;
  const shown = isNarrow ? chosen : 'both';
  return (
    <section className="zone beside" aria-label="Two runs beside each other">
      <h2 className="visually-hidden">Two runs beside each other</h2>
      <Differs />
      {of.includes('stage') && (
        <>
          {isNarrow && <Segments<Shown> label="Runs shown" options={options} value={chosen} onChange={setChosen} />}
          <div className="beside-sides">
            {shown !== 'B' && <Side name="A" stage={stage} />}
            {shown !== 'A' && <Side name="B" stage={twin.stage} />}
          </div>
          <Examples first={stage} second={twin.stage} />
        </>
      )}
      <div className="beside-charts">
        {of.includes('stage') && <Curves first={stage} second={twin.stage} />}
        {of.includes('detector') && <Judged first={stage} second={twin.stage} difference={twin.difference} />}
      </div>
    </section>
  );
}
