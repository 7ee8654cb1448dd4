// The card of a view: its title and its help are the registry's. What help says is fetched after the first screen.

import { type ComponentProps, useEffect, useMemo } from 'react';
import { type Piece, piece } from '../../state/piece.ts';
import { type ViewId, viewOf } from '../../views/registry/index.ts';
import type { ViewHelp } from '../../views/registry/types.ts';
import { Card } from '../Card.tsx';
import { afterwards, usePiece } from '../later.tsx';
import { useTouchOnly } from '../touchOnly.ts';

const texts: Piece<Readonly<Record<ViewId, ViewHelp>>> = piece(() =>
  afterwards(async () => (await import('../../views/registry/help.ts')).help),
);

/** Whoever opens an explanation that is not here has it fetched, again if need be. */
function Coming({ isMissing }: { isMissing: boolean }) {
  useEffect(() => void texts.get().catch(() => {}), []);
  return isMissing
    ? 'The explanation could not be fetched. Try again when the connection is back.'
    : 'The explanation is on its way.';
}

interface Props extends Omit<ComponentProps<typeof Card>, 'id' | 'title' | 'help'> {
  id: ViewId;
  /** What its help says besides, of what is chosen at the moment. */
  now?: string | undefined;
}

export function ViewCard({ id, now, ...card }: Props) {
  const isTouchOnly = useTouchOnly();
  const found = usePiece(texts);
  const help = useMemo(() => {
    if (found.is !== 'here') return <Coming isMissing={found.is === 'missing'} />;
    const { text, byMouse, byTouch } = found.value[id];
    return [text, isTouchOnly ? byTouch : byMouse, now].filter(Boolean).join(' ');
  }, [found, id, isTouchOnly, now]);
  return <Card {...card} {...{ id, help }} title={viewOf(id).title} />;
}
