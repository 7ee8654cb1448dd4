// Is one score better than another, or one run than another, or was it the luck of this test set?

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { comparison } from '../../../state/comparison.ts';
import { comparedSummary, comparedTable } from '../../../views/comparison.ts';
import { Card } from '../../Card.tsx';
import type { Files } from '../../card/files.ts';
import { useLab } from '../../useLab.ts';
import { Choice } from './Choice.tsx';
import { Found } from './Found.tsx';
import { labelsOf } from './names.ts';

export function Comparison() {
  const { compared } = useStore(comparison.store);
  const run = useLab(state => state.snapshot?.run);
  const files = useMemo<Files>(
    () => ({
      table() {
        const now = comparison.store.getState().compared;
        return now && comparedTable(now, labelsOf(now.sides));
      },
    }),
    [],
  );
  return (
    <Card
      id="comparison"
      title="Better, or luck?"
      help="Whether one score tells anomalies from normals better than another, or the same score of two runs. The test set is drawn anew 1,000 times out of itself, with replacement, and both judge the same images each time (paired bootstrap): an easy test set is easy for both, so their difference is surer than either area. The interval holds 95% of the differences; if it holds 0, this test set cannot tell which is better. It says nothing of the luck of training: for that, train with other seeds. Other kept runs on the same data can be chosen, too; they are compared by the score that was chosen when they came to rest."
      summary={compared ? comparedSummary(compared, labelsOf(compared.sides)) : 'Choose two, then compare them.'}
      files={files}
    >
      <Choice />
      {compared && <Found compared={compared} isOfThisRun={compared.run === run} />}
    </Card>
  );
}
