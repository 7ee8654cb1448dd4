// The inside of a card that is fetched when the card comes into sight: most visits never get there. Once it has been in sight
// it stays.

import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useOnScreen } from '../card/useOnScreen.ts';

export function WhenSeen({ waiting, children }: { waiting: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const isOnScreen = useOnScreen(place);
  const [wasSeen, setSeen] = useState(false);
  useEffect(() => {
    if (isOnScreen) setSeen(true);
  }, [isOnScreen]);
  const words = <p className="card-empty">{waiting}</p>;
  return <div ref={place}>{wasSeen ? <Suspense fallback={words}>{children}</Suspense> : words}</div>;
}
