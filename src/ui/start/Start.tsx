// Where to begin. What stands in the row comes right after the first paint; its place is there from the first.

import { Suspense } from 'react';
import { recall } from '../../state/remember.ts';
import { soon } from '../later.tsx';
import './start.css';

const Offers = soon(async () => (await import('./Offers.tsx')).Offers);

const Row = () => (recall('guided') === 'closed' ? null : <div className="start" />);

export const Start = () => (
  <Suspense fallback={<Row />}>
    <Offers />
  </Suspense>
);
