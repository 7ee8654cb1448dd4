// One stop of the journey: a button that shows the view that explains it, with a sentence about what happens here.

import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { show } from '../zones/places.ts';

interface StationProps {
  kind: string;
  help: string;
  /** Id of the view that explains it. */
  view?: string | undefined;
  press?: (() => void) | undefined;
  children: ReactNode;
}

export const Station = ({ kind, help, view = '', press, children }: StationProps) => (
  <TooltipTrigger delay={500} closeDelay={80}>
    <Button className="station" data-kind={kind} onPress={press ?? (() => show(view))}>
      {children}
    </Button>
    <Tooltip className="tooltip" offset={6} placement="bottom">
      {help}
    </Tooltip>
  </TooltipTrigger>
);

interface StopProps {
  name: ReactNode;
  /** A word before the name, for those who hear it: "x" alone says little. */
  spoken?: string;
  note: ReactNode;
  children: ReactNode;
}

/** What stands in a station: a picture, its name, its numbers. */
export const Stop = ({ name, spoken, note, children }: StopProps) => (
  <>
    {/* Read before what it is the name of, and shown below it. */}
    <span className="station-name">
      {spoken && <span className="visually-hidden">{spoken} </span>}
      {name}
    </span>{' '}
    <span className="station-picture">{children}</span> <span className="station-note">{note}</span>
  </>
);
