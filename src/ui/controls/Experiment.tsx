// Everything that can be set, made from the schema: a new field of a new model appears here without a line of ours.

import { RefreshCw } from 'lucide-react';
import { Suspense } from 'react';
import { useStore } from 'zustand';
import { stage } from '../../state/store.ts';
import { twins } from '../../state/twin/store.ts';
import { soon } from '../later.tsx';
import { StageContext } from '../useStage.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { groups } from './groups.ts';
import './controls.css';

const WhichRun = soon(async () => (await import('../twin/WhichRun.tsx')).WhichRun);

export function Experiment() {
  const second = useStore(twins, ({ twin, controls }) => (controls === 'B' ? twin : null));
  return (
    <div className="experiment">
      <Suspense>
        <WhichRun />
      </Suspense>
      <StageContext value={second?.stage ?? stage}>
        {groups.map(group => (
          <FieldGroup key={group.id} {...group} />
        ))}
      </StageContext>
      <p className="soft small legend">
        <RefreshCw className="toll" aria-hidden="true" /> changing this starts a new run
      </p>
    </div>
  );
}
