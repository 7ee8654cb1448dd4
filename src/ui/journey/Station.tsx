// One stop of the journey: a button that shows the view that explains it, with a sentence about what happens here.

import { type ReactNode, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import type { Stage } from '../../state/store.ts';
import type { ViewId } from '../../views/registry/index.ts';
import { Terms } from '../glossary/Words.tsx';
import { onDemand } from '../later.tsx';
import { useStage } from '../useStage.ts';
import { useViews } from '../useViews.ts';
import { show } from '../zones/places.ts';

const StationHelp = onDemand(async () => (await import('./StationHelp.tsx')).StationHelp);

interface StationProps {
  id: string;
  kind: string;
  help: string;
  /** Id of the view that explains it. */
  view?: ViewId | undefined;
  press?: ((of: Stage) => void) | undefined;
  children: ReactNode;
}

/** What a press does, and what it is called; null where it leads nowhere, because the view is not on the page. */
function useWayOn({ id, view, press }: Pick<StationProps, 'id' | 'view' | 'press'>) {
  const stage = useStage();
  const found = useViews().find(each => each.id === view);
  if (press) return { name: 'Details', go: () => press(stage) };
  return found ? { name: `Show “${found.title}”`, go: () => show(found.id, `[data-station="${id}"]`) } : null;
}

/** A press goes where it leads; a tap opens the sentence first, with the way on below it. */
export function Station({ id, kind, help, view, press, children }: StationProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isHelping, setHelping] = useState(false);
  const way = useWayOn({ id, view, press });
  return (
    <>
      <TooltipTrigger delay={500} closeDelay={80}>
        <Button
          ref={button}
          className="station"
          data-station={id}
          data-kind={kind}
          onPress={({ pointerType }) => (way && pointerType !== 'touch' ? way.go() : setHelping(true))}
        >
          {children}
        </Button>
        <Tooltip className="tooltip" offset={6} placement="bottom">
          <Terms text={help} />
        </Tooltip>
      </TooltipTrigger>
      {isHelping && <StationHelp help={help} way={way} triggerRef={button} onClose={() => setHelping(false)} />}
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
