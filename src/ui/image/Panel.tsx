// A part of the card that is neither saved nor enlarged: a title, its explanation, what it shows.

import { type ReactNode, useId } from 'react';
import { Help } from '../controls/Help.tsx';

interface Props {
  area: string;
  title: string;
  help: ReactNode;
  children: ReactNode;
}

export function Panel({ area, title, help, children }: Props) {
  const heading = useId();
  return (
    <section className="card" data-area={area} aria-labelledby={heading}>
      <div className="card-title">
        <h3 id={heading}>{title}</h3>
        <Help of={title}>{help}</Help>
      </div>
      {children}
    </section>
  );
}
