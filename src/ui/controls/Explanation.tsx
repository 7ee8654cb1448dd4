// What a ⓘ opens: its text with terms that can be looked up, the formula of a field, and what is chosen there at the moment,
// with its own formula and source.

import type { ReactNode, RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { fieldOf, type ParamId } from '../../params/schema.ts';
import { Words } from '../glossary/Words.tsx';
import { useLab } from '../useLab.ts';
import { Formula } from '../views/scores/Formula.tsx';
import './explanation.css';

interface Props {
  name: string;
  text: ReactNode;
  field: ParamId | undefined;
  triggerRef: RefObject<HTMLButtonElement | null>;
  onClose(): void;
  children: ReactNode;
}

export const Explanation = ({ name, text, field, triggerRef, onClose, children }: Props) => (
  <Popover
    className="popover explanation"
    placement="bottom"
    offset={6}
    isOpen
    triggerRef={triggerRef}
    onOpenChange={onClose}
  >
    <Dialog aria-label={name}>
      <p>{typeof text === 'string' ? <Words text={text} /> : text}</p>
      {field && <OfField id={field} />}
      {children}
    </Dialog>
  </Popover>
);

function OfField({ id }: { id: ParamId }) {
  const field = fieldOf(id);
  const value = useLab(({ params }) => params[id]);
  const option = field.kind === 'choice' ? field.options.find(each => each.value === value) : undefined;
  const { help, source } = option ?? {};
  const formula = option?.formula ?? field.formula;
  return (
    <>
      {option && help && (
        <p>
          <b>{option.label}.</b> <Words text={help} />
        </p>
      )}
      {formula && <Formula tex={formula} of={option?.label ?? field.label} />}
      {source && (
        <p className="soft small">
          Source: <Words text={source} />
        </p>
      )}
    </>
  );
}
