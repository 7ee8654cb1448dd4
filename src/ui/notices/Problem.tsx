// What went wrong, in words that suggest the next step, with the steps as buttons.

import { PenLine, RotateCw, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Reason } from '../../engine/api.ts';
import { retry, useStrokes as takeStrokes } from '../../state/actions.ts';
import { reasonText } from '../../views/reasons.ts';
import { OpenFiles } from '../controls/OpenFiles.tsx';
import { useLab } from '../useLab.ts';

const FEW = 4;

/** Many reasons are folded: one sentence says what is wrong, the rest is for whoever wants to know why. */
const Reasons = ({ reasons }: { reasons: readonly Reason[] }) => (
  <details open={reasons.length <= FEW}>
    <summary>What happened, step by step ({reasons.length})</summary>
    <ul>
      {reasons.map(reasonText).map(text => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  </details>
);

export function Problem() {
  const problem = useLab(state => state.problem);
  const panel = useRef<HTMLElement>(null);
  // Whoever has scrolled down would not see it.
  useEffect(() => {
    if (problem) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  if (!problem) return null;
  return (
    <section className="problem" role="alert" ref={panel}>
      <TriangleAlert aria-hidden="true" />
      <div>
        <h2>{problem.message}</h2>
        {problem.reasons.length > 0 && <Reasons reasons={problem.reasons} />}
        <div className="problem-steps">
          {problem.kind === 'data' && (
            <>
              <Button className="button strong" onPress={takeStrokes}>
                <PenLine aria-hidden="true" />
                Use Strokes
              </Button>
              <OpenFiles strong />
            </>
          )}
          <Button className={problem.kind === 'data' ? 'button' : 'button strong'} onPress={() => void retry()}>
            <RotateCw aria-hidden="true" />
            Try again
          </Button>
        </div>
      </div>
    </section>
  );
}
