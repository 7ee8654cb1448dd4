// A formula in a line of text. Before the typesetter is here, and where it cannot be fetched, it stands as it was written.

import { useLayoutEffect, useRef } from 'react';
import { usePiece } from '../later.tsx';
import { typesetter } from '../views/scores/typesetter.ts';

export function InlineFormula({ tex }: { tex: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const temml = usePiece(typesetter);
  const isHere = temml.is === 'here';
  useLayoutEffect(() => {
    if (temml.is === 'here' && place.current) temml.value.render(tex, place.current);
  }, [temml, tex]);
  return isHere ? <span key="set" ref={place} /> : <code key="raw">{tex}</code>;
}
