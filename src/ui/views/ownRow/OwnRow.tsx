// The visitor's own row of a table: a slider and a number for each column, or a row that is pasted.

import { useStore } from 'zustand';
import { numbers } from '../../../state/ownNumbers.ts';
import { followNumbers } from '../../../state/ownNumbersPresent.ts';
import { NumbersTools } from '../own/NumbersTools.tsx';
import { OwnCard } from '../own/OwnCard.tsx';
import { Columns } from './Columns.tsx';
import { Paste } from './Paste.tsx';
import './ownRow.css';

function Hand() {
  const frame = useStore(numbers, state => state.frame);
  if (frame?.shape.kind !== 'row') return null;
  return (
    <div className="own-hand">
      <NumbersTools shape={frame.shape} />
      <Paste columns={frame.shape.columns} />
      <Columns columns={frame.shape.columns} statistics={frame.statistics} />
    </div>
  );
}

export const OwnRow = () => (
  <OwnCard id="own-row" kind="row" follow={followNumbers} empty="The columns appear once the model is ready.">
    <Hand />
  </OwnCard>
);
