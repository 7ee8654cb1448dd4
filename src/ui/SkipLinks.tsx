// The first stops of the keyboard: past everything that can be set, to where there is something to see.

import type { ReactNode } from 'react';
import { show, useZone } from './zones/places.ts';

function toSettings(): void {
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

export const SkipLinks = () => (
  <nav className="skip" aria-label="Skip to">
    <SkipLink href="#view-latent" go={() => show('latent')}>
      Skip to the pictures
    </SkipLink>
    <SkipLink href="#view-roc" go={() => show('roc')}>
      Skip to the detector
    </SkipLink>
    <SkipLink href="#transport" go={toPlay}>
      Skip to Play
    </SkipLink>
    <SkipLink href="#experiment" go={toSettings}>
      Skip to the settings
    </SkipLink>
  </nav>
);
