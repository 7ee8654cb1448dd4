// How each column of a row changes on a way through the space of codes, as small multiples. Pointing at a step, or walking to it
// with the arrows, says what is there and marks its code in the plane.

import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useState } from 'react';
import { counted } from '../../../views/numbers.ts';
import type { ColumnLines as Lines } from '../../../views/traversal.ts';
import { multiplesIn, paintTraversal } from '../../../views/traversalPaint.ts';
import { useStage } from '../../useStage.ts';
import { usePalette } from '../palette.ts';

const DENSITY = 2;

interface Props {
  picture: Lines & { readonly steps: ArrayLike<number> };
  canvas: RefObject<HTMLCanvasElement | null>;
  /** What it is, and a sentence of what changes. */
  kind: string;
  summary: string;
  /** The code that a step was decoded from. */
  codeOf(step: number): Float32Array;
  say(step: number, line: Lines['lines'][number]): string;
}

export function ColumnLines({ picture, canvas, kind, summary, codeOf, say }: Props) {
  const { run } = useStage();
  const [step, setStep] = useState<number | null>(null);
  const [line, setLine] = useState(0);
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 });
  const palette = usePalette();
  const { lines, steps } = picture;
  const multiples = multiplesIn(lines.length, width, height, palette.rem);
  useEffect(() => {
    const observer = new ResizeObserver(([{ contentRect }]) =>
      setSize({ width: Math.round(contentRect.width), height: Math.round(contentRect.height) }),
    );
    observer.observe(canvas.current!);
    return () => observer.disconnect();
  }, [canvas]);
  useEffect(() => {
    if (width < 40 || height < 40) return;
    Object.assign(canvas.current!, { width: width * DENSITY, height: height * DENSITY });
    const pen = canvas.current!.getContext('2d')!;
    pen.scale(DENSITY, DENSITY);
    pen.fillStyle = palette.surface;
    pen.fillRect(0, 0, width, height);
    paintTraversal(pen, picture, multiplesIn(lines.length, width, height, palette.rem), step, palette);
  }, [canvas, picture, lines, step, palette, width, height]);

  const goTo = (next: number | null) => {
    if (next === step) return;
    setStep(next);
    run.decodeAt(next === null ? null : codeOf(next));
  };
  const point = ({ currentTarget, clientX, clientY }: PointerEvent) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    const share = (x % multiples.width) / (multiples.width - palette.rem / 2);
    const at = Math.floor(x / multiples.width) + multiples.across * Math.floor(y / multiples.height);
    setLine(Math.min(multiples.shown - 1, Math.max(0, at)));
    goTo(Math.min(steps.length - 1, Math.max(0, Math.round(share * (steps.length - 1)))));
  };
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === 'Escape') return goTo(null);
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    goTo(Math.min(steps.length - 1, Math.max(0, (step ?? (steps.length - 1) / 2) + by)));
  };
  const left = lines.length - multiples.shown;
  return (
    <>
      <div
        className="manifold-columns"
        role="application"
        aria-roledescription={kind}
        aria-label={`${summary} Arrow keys walk along it.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk over it
        tabIndex={0}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={event => event.pointerType !== 'touch' && goTo(null)}
        onBlur={() => goTo(null)}
        onKeyDown={walk}
      >
        <canvas ref={canvas} />
      </div>
      <p className="cells-words" aria-live="polite">
        {step === null
          ? `${summary}${left > 0 ? ` ${counted(left, 'column')} that change less are left out.` : ''}`
          : say(step, lines[line])}
      </p>
    </>
  );
}
