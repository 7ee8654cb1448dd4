// The ⓘ beside a control: what it does, and what changing it costs. Opens on hover and on focus as a tooltip does, and on
// a press too, because a finger neither hovers nor focuses.

import { Info, RefreshCw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import type { Cost } from '../../core/field.ts';

const price: Partial<Record<Cost, string>> = {
  rebuild: 'Changing it starts over, with a new model.',
  reload: 'Changing it starts over, with other data and a new model.',
};

interface Props {
  /** What is explained, for the accessible name. */
  of: string;
  cost?: Cost;
  children: ReactNode;
}

export function Help({ of, cost = 'view', children }: Props) {
  const [open, setOpen] = useState(false);
  const toll = price[cost];
  return (
    <TooltipTrigger delay={250} closeDelay={80} isOpen={open} onOpenChange={setOpen} shouldCloseOnPress={false}>
      <Button className="help" aria-label={`About ${of}`} onPress={() => setOpen(true)}>
        <Info aria-hidden="true" />
        {toll && <RefreshCw className="toll" aria-hidden="true" />}
      </Button>
      <Tooltip className="tooltip" offset={6} placement="bottom">
        <p>{children}</p>
        {toll && (
          <p className="soft">
            <RefreshCw className="toll" aria-hidden="true" /> {toll}
          </p>
        )}
      </Tooltip>
    </TooltipTrigger>
  );
}
