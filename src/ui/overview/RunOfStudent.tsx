// One run of a student: what it was set to, what came out, its curves, and the way to train it again.

import { RotateCw } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { bestScore } from '../../assignments/overview/figures.ts';
import { type Checked, checkedWords, type RunOf, verifying, verifyRuns } from '../../assignments/overview/verifying.ts';
import { defaultName } from '../../state/runs/name.ts';
import { share } from '../../views/numbers.ts';
import { runFacts } from '../../views/runFacts.ts';
import { scoreLabel } from '../../views/runTitle.ts';
import { SmallCurve } from './charts/SmallCurve.tsx';
import { backendHere } from './Tools.tsx';

interface Props {
  of: RunOf;
  checked: Checked | undefined;
  /** It has the best AUC of several. */
  isBest: boolean;
}

/** What is said here already, or is of no use where nobody has trained it. */
const ELSEWHERE = ['Settings', 'Verified', 'Source'];

export function RunOfStudent({ of, checked, isBest }: Props) {
  const isBusy = useStore(verifying, ({ now }) => now !== null);
  const { run } = of;
  const { record, roc } = run;
  const best = bestScore(record);
  const losses = record.history.map(({ step, loss }) => [step, loss] as const);
  return (
    <li>
      <p>
        <b>{defaultName(record.params, record)}</b>
        {isBest && (
          <span className="overview-state" data-good>
            best of these
          </span>
        )}
      </p>
      <p>{best ? `AUC ${share(best.auc)} by ${scoreLabel(best.score)}` : 'No AUC: there was nothing to tell apart.'}</p>
      <div className="overview-curves">
        {roc && (
          <SmallCurve
            label={`ROC curve by ${scoreLabel(roc.score)}`}
            points={roc.falsePositiveRate.map((x, i) => [x, roc.truePositiveRate[i]])}
            isSquare
          />
        )}
        {losses.length > 1 && <SmallCurve label={`Loss over ${record.timing.steps} steps`} points={losses} />}
      </div>
      {checked && (
        <p className="overview-checked" data-outcome={checked.outcome}>
          {checkedWords(checked)}
        </p>
      )}
      <Button className="button" isDisabled={isBusy} onPress={() => void verifyRuns([of], backendHere())}>
        <RotateCw aria-hidden="true" /> {checked ? 'Verify again' : 'Verify: train it again'}
      </Button>
      <details>
        <summary className="small">All that is known of it</summary>
        <dl className="facts">
          {runFacts(run)
            .filter(({ label }) => !ELSEWHERE.includes(label))
            .map(({ label, value, warns }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two datasets have rows of the same label
              <div key={i} data-warns={warns}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </details>
    </li>
  );
}
