// Warnings that teach: what makes the numbers mean less than they seem to, why, and what to do about it.

import { Lightbulb } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import type { LabState } from '../../state/store.ts';
import { isSameForAll } from '../../views/scores.ts';
import { type Warning, warningsOf } from '../../views/warnings.ts';
import { Terms, Words } from '../glossary/Words.tsx';
import { useLabShallow } from '../useLab.ts';
import './warnings.css';

/** Warnings as one string each, so that an unchanged list draws nothing again. */
const current = ({ snapshot, seen, applied, params, example }: LabState): string[] => {
  if (!snapshot || !applied || example) return [];
  const { step, epoch } = snapshot.progress;
  const isOurs = (look: { run: number } | undefined) => look?.run === snapshot.run;
  const detection = isOurs(seen.detection) ? seen.detection!.look : null;
  const history = isOurs(seen.history) ? seen.history!.look.training : [];
  const view = {
    score: detection?.scoreId ?? params.score,
    ...('thresholdBy' in params && { thresholdBy: params.thresholdBy }),
  };
  return warningsOf({
    params: { ...applied, beta: params.beta, ...view },
    step,
    epoch,
    last: history.at(-1) ?? null,
    auc: detection?.auc ?? null,
    anomalies: detection?.anomalies ?? 0,
    normals: detection ? detection.count - detection.anomalies : 0,
    counts: snapshot.experiment?.counts ?? { train: 0, contaminated: 0 },
    isSameForAll: detection !== null && isSameForAll(detection),
  }).map(warning => JSON.stringify(warning));
};

export function Warnings() {
  const warnings = useLabShallow(current).map(text => JSON.parse(text) as Warning);
  return (
    <div className="warnings" role="status" aria-label="Warnings">
      {warnings.map(({ id, title, reason, wayOut }) => (
        <Disclosure key={id} className="warning-item">
          <Button slot="trigger" className="warning-title">
            <Lightbulb aria-hidden="true" /> <Terms text={title} />
          </Button>
          <DisclosurePanel className="warning-text">
            <p>
              <Words text={reason} />
            </p>
            <p>
              <strong>{wayOut}</strong>
            </p>
          </DisclosurePanel>
        </Disclosure>
      ))}
    </div>
  );
}
