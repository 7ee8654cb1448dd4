// Beside a projection: of which codes it is, how far the next one is, and a way to stop it and to have it made again.

import { RefreshCw, Square } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { Params } from '../../../params/schema.ts';
import { projectionWords, workingWords } from '../../../views/scatter/projectionWords.ts';
import { Bar } from '../../Bar.tsx';
import type { Shown } from './useProjected.ts';

interface Props extends NonNullable<Shown['projection']> {
  params: Params;
  testCount: number;
  /** The step of the newest codes. */
  step: number;
}

export function ProjectionNote({ id, state, by, params, testCount, step }: Props) {
  const { made, share, problem, isStopped } = state;
  const isOld = made !== null && made.seen.step !== step;
  return (
    <div className="projection-note">
      {share !== null && (
        <p className="projection-work">
          <span>{workingWords(id, share, made === null, params)}</span>
          <Bar label="Projecting" share={share} />
          <Button className="button" onPress={() => by.stop()}>
            <Square aria-hidden="true" /> Stop
          </Button>
        </p>
      )}
      <p role="status" className="soft small">
        {problem && share === null ? `The codes could not be projected: ${problem} ` : ''}
        {isStopped && (isOld ? 'Stopped; there are newer codes than these. ' : 'Stopped. ')}
        {made ? projectionWords(made, testCount) : ''}
      </p>
      {share === null && (isStopped || problem) && (
        <Button className="button" onPress={() => by.again()}>
          <RefreshCw aria-hidden="true" /> Project again
        </Button>
      )}
    </div>
  );
}
