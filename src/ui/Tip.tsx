// A button that says what it does on hover, on focus, and on a long look: every icon of the page is one of these.

import type { ReactNode, Ref } from 'react';
import { Button, type ButtonProps } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Terms } from './glossary/Words.tsx';

interface Props extends Omit<ButtonProps, 'children'> {
  /** The accessible name. */
  label: string;
  /** One sentence for the tooltip, with marks; the label if there is none. */
  hint?: string | undefined;
  /** The key that does the same. */
  shortcut?: string;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

export const TipButton = ({ label, hint, shortcut, children, className, ...rest }: Props) => (
  <TooltipTrigger delay={400} closeDelay={80}>
    <Button {...rest} aria-label={label} className={className ?? 'button icon bare'}>
      {children}
    </Button>
    <Tooltip className="tooltip" offset={8}>
      <Terms text={hint ?? label} />
      {shortcut && (
        <>
          {' '}
          <kbd>{shortcut}</kbd>
        </>
      )}
    </Tooltip>
  </TooltipTrigger>
);
