// One stop of the journey: a button that shows the view that explains it, with a sentence about what happens here.

import { type ReactNode, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { onDemand } from '../later.tsx';
import { views } from '../views/index.ts';
import { show } from '../zones/places.ts';

const StationHelp = onDemand(async () => (await import('./StationHelp.tsx')).StationHelp);

interface StationProps {
  id: string;
  kind: string;
  help: string;
  /** Id of the view that explains it. */
  view?: string | undefined;
  press?: (() => void) | undefined;
  children: ReactNode;
}

const wayTo = (view: string): string => {
  const title = views.find(({ id }) => id === view)?.title;
  return title ? `Show “${title}”` : 'Details';
};

/** A press goes where it leads; a tap opens the sentence first, with the way on below it. */
export function Station({ id, kind, help, view = '', press, children }: StationProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isHelping, setHelping] = useState(false);
  const go = press ?? (() => show(view, `[data-station="${id}"]`));
  return (
    <>
      <TooltipTrigger delay={500} closeDelay={80}>
        <Button
          ref={button}
          className="station"
          data-station={id}
          data-kind={kind}
          onPress={({ pointerType }) => (pointerType === 'touch' ? setHelping(true) : go())}
        >
          {children}
        </Button>
        <Tooltip className="tooltip" offset={6} placement="bottom">
          {help}
        </Tooltip>
      </TooltipTrigger>
      {isHelping && (
        <StationHelp help={help} way={wayTo(view)} onGo={go} triggerRef={button} onClose={() => setHelping(false)} />
      )}
    </>
  );
}

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
