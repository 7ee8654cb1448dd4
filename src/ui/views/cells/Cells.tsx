// Decoded codes in rows and columns, one canvas for all: pointing at one, or walking to it with the arrows, says what it is and
// marks its code in the latent plane.

import { type CSSProperties, type KeyboardEvent, type PointerEvent, type Ref, useState } from 'react';
import type { Bitmap as Pixels } from '../../../views/bitmap.ts';
import { cellAt, type GridCell, type GridSize, walked } from '../../../views/cells.ts';
import { useStage } from '../../useStage.ts';
import { Bitmap } from '../Bitmap.tsx';
import './cells.css';

interface Props extends GridSize {
  bitmap: Pixels;
  className?: string;
  canvas?: Ref<HTMLCanvasElement>;
  /** What it is, and what it is called by those who do not see it. */
  kind: string;
  label: string;
  /** The code that a cell was decoded from. */
  codeOf(cell: GridCell): Float32Array;
  /** What is said of a cell, and what while none is pointed at. */
  say(cell: GridCell): string;
  children?: string;
}

export function Cells({ bitmap, className = '', canvas, kind, label, codeOf, say, children, columns, rows }: Props) {
  const { run } = useStage();
  const [cell, setCell] = useState<GridCell | null>(null);
  const [isWalking, setWalking] = useState(false);
  const size = { columns, rows };

  const goTo = (next: GridCell | null, byKeys: boolean) => {
    setWalking(byKeys);
    if (next?.column === cell?.column && next?.row === cell?.row) return;
    setCell(next);
    run.decodeAt(next && codeOf(next));
  };
  const point = (event: PointerEvent) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    goTo(cellAt(size, (event.clientX - left) / width, (event.clientY - top) / height), false);
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return goTo(null, true);
    const next = walked(cell, event.key, size);
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    goTo(next, true);
  };
  const here = cell && cell.row < rows && cell.column < columns ? cell : null;
  return (
    <>
      <div
        className={`cells-picture ${className}`}
        role="application"
        aria-roledescription={kind}
        aria-label={`${label} Arrow keys walk from code to code.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk over it
        tabIndex={0}
        style={{ '--ratio': bitmap.width / bitmap.height } as CSSProperties}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={event => event.pointerType !== 'touch' && goTo(null, false)}
        onBlur={() => goTo(null, false)}
        onKeyDown={walk}
      >
        <Bitmap {...(canvas && { ref: canvas })} bitmap={bitmap} className="crisp" />
        {here && <span className="cells-cell" style={frameOf(here, size)} />}
      </div>
      <p className="cells-words" aria-live={isWalking ? 'polite' : 'off'}>
        {here ? say(here) : children}
      </p>
    </>
  );
}

const frameOf = ({ column, row }: GridCell, { columns, rows }: GridSize): CSSProperties => ({
  left: `${(100 * column) / columns}%`,
  top: `${(100 * row) / rows}%`,
  width: `${100 / columns}%`,
  height: `${100 / rows}%`,
});
