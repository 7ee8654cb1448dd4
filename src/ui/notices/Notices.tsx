// Sentences about what happened, until they are dismissed. They float, so that nothing on the page moves for them.

import { Info, TriangleAlert, X } from 'lucide-react';
import { Suspense } from 'react';
import { dismiss } from '../../state/actions.ts';
import { later } from '../later.tsx';
import { TipButton } from '../Tip.tsx';
import { useLab } from '../useLab.ts';
import './notices.css';

const TakeUp = later(async () => (await import('./TakeUp.tsx')).TakeUp);

export function Notices() {
  const notices = useLab(state => state.notices);
  return (
    <section className="notices" aria-label="Notices">
      <Suspense>
        <TakeUp />
      </Suspense>
      {notices.map(({ id, tone, text }) => {
        const Icon = tone === 'warning' ? TriangleAlert : Info;
        return (
          <div key={id} className="notice" data-tone={tone} role={tone === 'warning' ? 'alert' : 'status'}>
            <Icon aria-hidden="true" />
            <p>{text}</p>
            <TipButton label="Dismiss" onPress={() => dismiss(id)}>
              <X aria-hidden="true" />
            </TipButton>
          </div>
        );
      })}
    </section>
  );
}
