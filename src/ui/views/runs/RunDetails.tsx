// All that is known of one run, right under its table; an imported one can be trained again from here.

import { RotateCw, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { kept } from '../../../state/runs/store.ts';
import type { KeptRun } from '../../../state/runs/types.ts';
import { stopVerifying, verify } from '../../../state/runs/verify.ts';
import { runFacts } from '../../../views/runFacts.ts';
import { titleOf } from '../../../views/runTitle.ts';

export function RunDetails({ run, onClose }: { run: KeptRun; onClose(): void }) {
  return (
    <section className="runs-details" aria-label={`Details of ${titleOf(run)}`}>
      <h3>{titleOf(run)}</h3>
      <dl>
        {runFacts(run).map(({ label, value, warns }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two datasets have rows of the same label
          <div key={i} data-warns={warns}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="runs-tools">
        {run.imported && <Verify run={run} />}
        <Button className="button" onPress={onClose} autoFocus>
          <X aria-hidden="true" /> Close
        </Button>
      </div>
    </section>
  );
}

function Verify({ run: { id } }: { run: KeptRun }) {
  const verifying = useStore(kept, state => state.verifying);
  if (verifying === id)
    return (
      <Button className="button" onPress={() => stopVerifying()}>
        Stop training it again
      </Button>
    );
  return (
    <Button className="button strong" isDisabled={verifying !== null} onPress={() => void verify(id)}>
      <RotateCw aria-hidden="true" /> Verify: train it again
    </Button>
  );
}
