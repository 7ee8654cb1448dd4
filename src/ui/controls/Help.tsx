// The ⓘ beside a control or a title: what it is, and what changing it costs. On hover and on focus as a tooltip; a press, of a
// finger too, opens the same text as a small window in which terms can be looked up.

import { Info, RefreshCw } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import type { Cost } from '../../core/field.ts';
import type { ParamId } from '../../params/schema.ts';
import { Terms } from '../glossary/Words.tsx';
import { onDemand } from '../later.tsx';

const Explanation = onDemand(async () => (await import('./Explanation.tsx')).Explanation);

const price: Partial<Record<Cost, string>> = {
  rebuild: 'Changing this starts a new run.',
  reload: 'Changing this starts a new run and prepares the data again.',
};

interface Props {
  /** What is explained, for the accessible name. */
  of: string;
  cost?: Cost;
  /** The field that it explains, if it is one: its formula and the choice that is made are explained too. */
  field?: ParamId;
  /** A text may mark terms. */
  children: ReactNode;
}

export function Help({ of, cost = 'view', field, children }: Props) {
  const [isTip, setTip] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = `About ${of}`;
  const toll = price[cost];
  const tollLine = toll && (
    <p className="soft">
      <RefreshCw className="toll" aria-hidden="true" /> {toll}
    </p>
  );
  return (
    <>
      <TooltipTrigger delay={250} closeDelay={80} isOpen={isTip && !isOpen} onOpenChange={setTip}>
        <Button
          ref={button}
          className="help"
          aria-label={name}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onPress={() => setOpen(true)}
        >
          <Info aria-hidden="true" />
          {toll && <RefreshCw className="toll" aria-hidden="true" />}
        </Button>
        <Tooltip className="tooltip" offset={6} placement="bottom">
          <p>{typeof children === 'string' ? <Terms text={children} /> : children}</p>
          {tollLine}
        </Tooltip>
      </TooltipTrigger>
      {isOpen && (
        <Explanation name={name} text={children} field={field} triggerRef={button} onClose={() => setOpen(false)}>
          {tollLine}
        </Explanation>
      )}
    </>
  );
}
