// An engine that hangs does not say so. Whoever waits for it hears of it, and decides: it may only have very much to compute.

import { HeartPulse, RotateCw } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { whole } from '../../views/numbers.ts';
import { useLab } from '../useLab.ts';
import { useStage } from '../useStage.ts';

export function Silent() {
  const { run } = useStage();
  const step = useLab(state => (state.phase === 'training' ? (state.checkpoint?.step ?? 0) : null));
  const isWanted = useLab(state => state.isWanted);
  return (
    <div className="notice" data-tone="warning" role="alert">
      <HeartPulse aria-hidden="true" />
      <div>
        <p>
          <b>The engine has not answered for half a minute.</b> It may be busy with something very large, or it hangs.{' '}
          {step !== null &&
            `Restarted, it ${isWanted ? 'continues from' : 'rests at'} ${step > 0 ? `step ${whole(step)}` : 'the beginning'}.`}
        </p>
        <p className="notice-steps">
          <Button className="button strong" onPress={() => run.restart()}>
            <RotateCw aria-hidden="true" />
            Restart the engine
          </Button>
        </p>
      </div>
    </div>
  );
}
