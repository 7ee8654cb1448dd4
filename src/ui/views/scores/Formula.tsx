// A formula, typeset as MathML, which browsers draw themselves. The typesetter is loaded when the first formula is shown.
// How wide a formula is depends on the fonts of the machine: one that is wider than its card scrolls, by keyboard too, and
// says that it goes on.

import { useEffect, useRef, useState } from 'react';
import { usePiece } from '../../later.tsx';
import { Missing } from '../../Missing.tsx';
import { typesetter } from './typesetter.ts';
import './formula.css';

export function Formula({ tex, of }: { tex: string; of: string }) {
  const place = useRef<HTMLDivElement>(null);
  const temml = usePiece(typesetter);
  const [isWide, setWide] = useState(false);

  useEffect(() => {
    const box = place.current;
    if (!box || temml.is !== 'here') return;
    temml.value.render(tex, box, { displayMode: true });
    const measure = () => setWide(box.scrollWidth > box.clientWidth);
    const observer = new ResizeObserver(measure); // of the card, and of the letters when their font arrives
    for (const element of [box, box.firstElementChild!]) observer.observe(element);
    return () => observer.disconnect();
  }, [temml, tex]);

  if (temml.is === 'missing') return <Missing what="The formula" again={() => void typesetter.get().catch(() => {})} />;
  return (
    <>
      <section
        className="formula"
        ref={place}
        data-wide={isWide || undefined}
        aria-label={`Formula of ${of}`}
        tabIndex={isWide ? 0 : undefined} // what scrolls must be reachable by keyboard
      />
      {isWide && <p className="soft small formula-more">Scroll sideways to see all of the formula.</p>}
    </>
  );
}
