// One of two runs: how far it is, what its detector is worth, its plane and its manifold.

import { Suspense } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Stage } from '../../state/store.ts';
import { share, significant } from '../../views/numbers.ts';
import { type NamedView, viewsOf } from '../../views/registry/index.ts';
import { Silent } from '../notices/Silent.tsx';
import { useLab, useLabShallow, useProbe } from '../useLab.ts';
import { SideContext, StageContext, useStage } from '../useStage.ts';
import { components } from '../views/index.ts';
import { Boundary } from '../zones/Place.tsx';

export const Side = ({ name, stage }: { name: 'A' | 'B'; stage: Stage }) => (
  <StageContext value={stage}>
    <SideContext value={name}>
      <section className="side" aria-label={`Run ${name}`}>
        <Reading name={name} />
        <Pictures />
      </section>
    </SideContext>
  </StageContext>
);

const isPicture = ({ zone, tab }: NamedView) => zone === 'fold' && tab === 'stage';

function Pictures() {
  const views = useLabShallow(state => viewsOf(state).filter(isPicture));
  return views.map(({ id, title }) => {
    const View = components[id];
    return (
      <Boundary key={id} title={title}>
        <Suspense fallback={<section className="card" aria-busy="true" aria-label={title} />}>
          <View />
        </Suspense>
      </Boundary>
    );
  });
}

const words = { loading: 'being prepared', compiling: 'being prepared', failed: 'stopped' } as const;

function Reading({ name }: { name: 'A' | 'B' }) {
  useProbe('history');
  const { epoch, loss, auc } = useLabShallow(({ snapshot, seen }) => ({
    epoch: snapshot?.progress.epoch ?? 0,
    loss: seen.history?.look.training.at(-1)?.loss,
    auc: seen.detection?.look.auc,
  }));
  const stage = useStage();
  const phase = useLab(state => state.phase);
  const problem = useLab(state => state.problem?.message);
  const isSilent = useLab(state => state.isSilent);
  const word = stage.run.id === '' ? 'waits for A' : words[phase as 'loading'];
  return (
    <header className="side-head">
      <h3>{name}</h3>
      <span>
        epoch <b>{(Math.floor(epoch * 10 + 1e-6) / 10).toFixed(1)}</b>
        {word && ` · ${word}`}
      </span>
      <span>
        loss <b>{loss === undefined ? '–' : significant(loss)}</b>
      </span>
      <span>
        AUC <b>{auc === undefined || auc === null ? '–' : share(auc)}</b>
      </span>
      {name === 'B' && problem && (
        <p role="alert">
          {problem}{' '}
          {phase === 'failed' && (
            <Button className="text-button" onPress={() => void stage.run.retry()}>
              Try again
            </Button>
          )}
        </p>
      )}
      {name === 'B' && isSilent && <Silent />}
    </header>
  );
}
