// On a view to which a station of the strip has led, out of its sight: the way back to it.

import { Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { ViewId } from '../../views/registry/index.ts';
import { goBack, useWay } from './places.ts';

export function Back({ view }: { view: ViewId }) {
  const isHere = useWay(({ way }) => way?.view === view);
  if (!isHere) return null;
  return (
    <Button className="button way-back" onPress={goBack}>
      <Undo2 aria-hidden="true" /> Back to the strip
    </Button>
  );
}
