// A formula, typeset as MathML, which browsers draw themselves. The typesetter is loaded when the first formula is shown.

import { useEffect, useRef } from 'react';

export function Formula({ tex }: { tex: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isGone = false;
    void import('temml').then(({ default: temml }) => {
      if (!isGone && place.current) temml.render(tex, place.current, { displayMode: true });
    });
    return () => {
      isGone = true;
    };
  }, [tex]);
  return <div className="formula" ref={place} />;
}
