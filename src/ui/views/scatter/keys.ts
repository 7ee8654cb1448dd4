// The plane by keyboard: arrows walk a cursor over it, Enter takes the nearest image, B picks those round it, + − 0 zoom.

export interface KeyReactions {
  /** In steps: (1, 0) is one to the right, (0, 1) one up. */
  walk(dx: number, dy: number): void;
  take(): void;
  /** Picks the images round the cursor; again: more of them. */
  pick(): void;
  /** Away from the plane; what was picked is let go. */
  leave(): void;
  scaleBy(factor: number): void;
  reset(): void;
}

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Returns whether the key was ours; other keys belong to the page. */
export function onKey(event: { key: string; shiftKey: boolean }, reactions: KeyReactions): boolean {
  const arrow = arrows[event.key];
  const stride = event.shiftKey ? 5 : 1;
  if (arrow) reactions.walk(arrow[0] * stride, arrow[1] * stride);
  else if (event.key === 'Enter') reactions.take();
  else if (event.key.toLowerCase() === 'b') reactions.pick();
  else if (event.key === 'Escape') reactions.leave();
  else if (event.key === '+' || event.key === '=') reactions.scaleBy(1.5);
  else if (event.key === '-') reactions.scaleBy(1 / 1.5);
  else if (event.key === '0') reactions.reset();
  else return false;
  return true;
}
