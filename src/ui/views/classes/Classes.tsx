// Who raises the alarms? A row for every class of the test set.

import { useMemo, useState } from 'react';
import type { ClassScores } from '../../../core/perClass.ts';
import type { Stage } from '../../../state/store.ts';
import {
  type ClassOrder,
  classesOf,
  classOrders,
  classRows,
  perClassSummary,
  perClassTable,
} from '../../../views/perClass.ts';
import type { Files } from '../../card/files.ts';
import { useJudged } from '../../useJudged.ts';
import { SmallSelect } from '../SmallSelect.tsx';
import { type Pair, usePair } from '../usePair.ts';
import { ViewCard } from '../ViewCard.tsx';
import { Rows } from './Rows.tsx';
import './classes.css';
import { Terms } from '../../glossary/Words.tsx';

function table({ lab, judging }: Stage) {
  const { seen, testSet } = lab.getState();
  const now = judging.now();
  if (!seen.detection || !testSet || !now || testSet.run !== seen.detection.run) return null;
  const { look, params } = seen.detection;
  return perClassTable(classRows(classesOf(look, testSet), params, now.threshold, 'class'), look);
}

const files: Files = { table };

export function Classes() {
  const pair = usePair('detection');
  const [order, setOrder] = useState<ClassOrder>('alarms');
  const classes = useMemo(() => pair && classesOf(pair.seen.look, pair.testSet), [pair]);
  return (
    <ViewCard
      id="classes"
      probe="detection"
      summary={pair && classes && <Summary classes={classes} pair={pair} />}
      controls={
        <SmallSelect
          label="First"
          value={order}
          options={classOrders}
          onChange={value => setOrder(value as ClassOrder)}
        />
      }
      files={files}
    >
      {pair && classes && <Rows classes={classes} pair={pair} order={order} />}
    </ViewCard>
  );
}

function Summary({ classes, pair }: { classes: readonly ClassScores[]; pair: Pair<'detection'> }) {
  const judged = useJudged();
  if (judged?.look !== pair.seen.look) return null;
  return <Terms text={perClassSummary(classRows(classes, pair.seen.params, judged.threshold, 'class'))} />;
}
