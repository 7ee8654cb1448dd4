// For rows: how each column changes along one axis of the plane. Pointing at a step, or walking to it with the arrows, says its
// code and marks the place in the scatter.

import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useState } from 'react';
import type { RowShape } from '../../../core/shape.ts';
import type { Frame } from '../../../views/examples/index.ts';
import { cellInWords, centreOf, codeOf } from '../../../views/manifold.ts';
import { counted, signed } from '../../../views/numbers.ts';
import { type Along, traversalOf, traversalSummary } from '../../../views/traversal.ts';
import { multiplesIn, paintTraversal } from '../../../views/traversalPaint.ts';
import { Segments } from '../../controls/Segments.tsx';
import { useStage } from '../../useStage.ts';
import { usePalette } from '../palette.ts';
import type { PictureProps } from './pictures.tsx';

const DENSITY = 2;

export function Columns({ look, frame, canvas }: PictureProps) {
  const { lab, run } = useStage();
  const [along, setAlong] = useState<Along>('x');
  const [step, setStep] = useState<number | null>(null);
  const [line, setLine] = useState(0);
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 });
  const palette = usePalette();
  const traversal = useMemo(() => traversalOf(look, frame as Frame<RowShape>, along), [look, frame, along]);
  const { lines, steps, cells } = traversal;
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
    paintTraversal(pen, traversal, multiplesIn(lines.length, width, height, palette.rem), step, palette);
  }, [canvas, traversal, lines, step, palette, width, height]);

  const goTo = (next: number | null) => {
    if (next === step) return;
    setStep(next);
    const latent = lab.getState().seen.latent?.look;
    const centre = latent ? centreOf(latent) : new Float64Array(Math.max(...look.axes) + 1);
    run.decodeAt(next === null ? null : codeOf(look, cells[next], centre));
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
  const summary = traversalSummary(traversal);
  const left = lines.length - multiples.shown;
  return (
    <>
      {look.ys.length > 1 && (
        <Segments<Along>
          label="Axis that is followed"
          options={[
            { id: 'x', label: `Along z${look.axes[0] + 1}` },
            { id: 'y', label: `Along z${look.axes[1] + 1}` },
          ]}
          value={along}
          onChange={setAlong}
        />
      )}
      <div
        className="manifold-columns"
        role="application"
        aria-roledescription="manifold"
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
          : `${cellInWords(look, cells[step])}: “${lines[line].name}” at ${signed(lines[line].heights[step])} standard deviations.`}
      </p>
    </>
  );
}
