// What happens at a station, opened by a tap: a finger cannot hover, so it reads first and goes on from there.

import type { RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Terms } from '../glossary/Words.tsx';

interface Props {
  help: string;
  /** The way on, such as "Show the manifold"; null where there is none. */
  way: { readonly name: string; go(): void } | null;
  triggerRef: RefObject<HTMLButtonElement | null>;
  onClose(): void;
}

export const StationHelp = ({ help, way, triggerRef, onClose }: Props) => (
  <Popover className="popover station-help" placement="bottom" isOpen triggerRef={triggerRef} onOpenChange={onClose}>
    <Dialog aria-label="What happens here">
      <p>
        <Terms text={help} />
      </p>
      {way && (
        <Button
          className="button strong"
          onPress={() => {
            onClose();
            way.go();
          }}
        >
          {way.name}
        </Button>
      )}
    </Dialog>
  </Popover>
);
