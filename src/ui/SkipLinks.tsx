// The first stops of the keyboard: past everything that can be set, to where there is something to see.

import type { ReactNode } from 'react';
import type { NamedView } from '../views/registry/index.ts';
import { present, usePresenting } from './present/presenting.ts';
import { useViews } from './useViews.ts';
import { show, useZone } from './zones/places.ts';

function toSettings(): void {
  if (usePresenting.getState().isOn) present(false); // no scene has them
  useZone.setState({ zone: 'experiment' });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.experiment button')?.focus());
}

const toPlay = () => document.querySelector<HTMLElement>('.play')?.focus();

interface Props {
  href: string;
  /** Also where the place has to be opened first, such as a tab of a narrow page. */
  go(): void;
  children: ReactNode;
}

const SkipLink = ({ href, go, children }: Props) => (
  <a
    href={href}
    onClick={event => {
      event.preventDefault();
      go();
    }}
  >
    {children}
  </a>
);

/** To the first view of a tab, which is the first that somebody sees of it. */
function ToFirst({ of, children }: { of: NamedView['tab']; children: ReactNode }) {
  const id = useViews().find(({ tab }) => tab === of)?.id;
  return id ? (
    <SkipLink href={`#view-${id}`} go={() => show(id)}>
      {children}
    </SkipLink>
  ) : null;
}

export const SkipLinks = () => (
  <nav className="skip" aria-label="Skip to">
    <ToFirst of="stage">Skip to the pictures</ToFirst>
    <ToFirst of="detector">Skip to the detector</ToFirst>
    <SkipLink href="#transport" go={toPlay}>
      Skip to Play
    </SkipLink>
    <SkipLink href="#experiment" go={toSettings}>
      Skip to the settings
    </SkipLink>
  </nav>
);
