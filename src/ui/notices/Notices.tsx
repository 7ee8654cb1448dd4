// Sentences about what happened. Those that only inform go by themselves, unless somebody reads them at the moment; warnings
// stay until they are dismissed.

import { Info, TriangleAlert, X } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { dismiss } from '../../state/actions.ts';
import { lifeMs } from '../../state/notices.ts';
import type { Notice as Said } from '../../state/page.ts';
import { later } from '../later.tsx';
import { TipButton } from '../Tip.tsx';
import { useLab } from '../useLab.ts';

const Offline = later(async () => (await import('./Offline.tsx')).Offline);
const Silent = later(async () => (await import('./Silent.tsx')).Silent);
const TakeUp = later(async () => (await import('./TakeUp.tsx')).TakeUp);

export function Notices() {
  const notices = useLab(state => state.notices);
  const isSilent = useLab(state => state.isSilent);
  return (
    <section className="notices" aria-label="Notices" data-any={notices.length > 0 || undefined}>
      <Suspense>{isSilent && <Silent />}</Suspense>
      <Suspense>
        <TakeUp />
      </Suspense>
      <Suspense>
        <Offline />
      </Suspense>
      {notices.map(notice => (
        <Notice key={notice.id} {...notice} />
      ))}
    </section>
  );
}

function Notice({ id, tone, text }: Said) {
  const [isRead, setRead] = useState(false);
  const [isFresh, setFresh] = useState(true);
  const isWarning = tone === 'warning';
  useEffect(() => {
    if (isRead) return;
    // A warning stays, but does not go along with the page for ever.
    const timer = setTimeout(() => (isWarning ? setFresh(false) : dismiss(id)), lifeMs(text));
    return () => clearTimeout(timer);
  }, [id, text, isWarning, isRead]);
  const Icon = isWarning ? TriangleAlert : Info;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever reads it holds it; there is nothing to do here
    <div
      className="notice"
      data-tone={tone}
      data-fresh={isFresh || undefined}
      role={isWarning ? 'alert' : 'status'}
      onPointerEnter={() => setRead(true)}
      onPointerLeave={() => setRead(false)}
      onFocus={() => setRead(true)}
      onBlur={() => setRead(false)}
    >
      <Icon aria-hidden="true" />
      <p>{text}</p>
      <TipButton label="Dismiss" onPress={() => dismiss(id)}>
        <X aria-hidden="true" />
      </TipButton>
    </div>
  );
}
