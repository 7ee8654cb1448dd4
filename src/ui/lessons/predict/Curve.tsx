// The ROC curve, drawn by pointer or by keyboard: left and right go to another rate of false alarms, up and down move the curve there.
// After the run, the real one is laid over it, and the area between them is shaded.

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { areaOf, type DrawCurve, moved, RATES } from '../../../lessons/predictions/curve.ts';
import type { Drawn } from './types.ts';

const SIZE = 240;
const MARGIN = { left: 48, right: 8, top: 8, bottom: 30 };
const PLOT = SIZE - MARGIN.left - MARGIN.right;
const x = (rate: number) => MARGIN.left + rate * PLOT;
const y = (height: number) => MARGIN.top + (1 - height) * PLOT;
const pathOf = (heights: readonly number[]) =>
  heights.map((height, i) => `${i === 0 ? 'M' : 'L'}${x(RATES[i]).toFixed(1)},${y(height).toFixed(1)}`).join('');
const backOf = (heights: readonly number[]) =>
  [...heights.keys()]
    .reverse()
    .map(i => `L${x(RATES[i]).toFixed(1)},${y(heights[i]).toFixed(1)}`)
    .join('');

const STEP = 0.05;
const last = RATES.length - 2;

export function Curve({
  of,
  value,
  outcome,
  isMade,
  onChange,
}: Drawn<DrawCurve, readonly number[], readonly number[]>) {
  const [at, setAt] = useState(2);
  const heights = value ?? RATES;
  const real = outcome?.slice(0, RATES.length);
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    if (isMade || event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const [px, py] = [
      ((event.clientX - box.left) / box.width) * SIZE,
      ((event.clientY - box.top) / box.height) * (SIZE + 14),
    ];
    const rate = (px - MARGIN.left) / PLOT;
    const distances = RATES.map(each => Math.abs(each - rate));
    const nearest = Math.min(last, Math.max(1, distances.indexOf(Math.min(...distances))));
    setAt(nearest);
    onChange(moved(heights, nearest, 1 - (py - MARGIN.top) / PLOT));
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowUp: STEP, ArrowDown: -STEP, PageUp: 4 * STEP, PageDown: -4 * STEP }[event.key];
    const turn = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (turn) setAt(Math.min(last, Math.max(1, at + turn)));
    else if (step && !isMade) onChange(moved(heights, at, heights[at] + step));
    else return;
    event.preventDefault();
  };
  const percent = (share: number) => `${Math.round(100 * share)}%`;
  return (
    <div className="predict-curve">
      <svg
        viewBox={`0 0 ${SIZE} ${SIZE + 14}`}
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId);
          draw(event);
        }}
        onPointerMove={draw}
        data-made={isMade || undefined}
      >
        <title>{of.question}</title>
        <rect className="curve-paper" x={x(0)} y={y(1)} width={PLOT} height={PLOT} />
        <path className="curve-coin" d={`M${x(0)},${y(0)}L${x(1)},${y(1)}`} />
        {real && <path className="curve-between" d={`${pathOf(heights)}${backOf(real)}Z`} />}
        <path className="curve-mine" d={pathOf(heights)} />
        {real && <path className="curve-real" d={pathOf(real)} />}
        {!isMade && (
          <circle
            className="curve-handle"
            cx={x(RATES[at])}
            cy={y(heights[at])}
            r={6}
            role="slider"
            tabIndex={0}
            aria-label={`Anomalies caught at ${percent(RATES[at])} false alarms; left and right choose another rate`}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(100 * heights[at])}
            aria-valuetext={percent(heights[at])}
            aria-orientation="vertical"
            onKeyDown={press}
          />
        )}
        {[0, 0.5, 1].map(tick => (
          <g key={tick} className="curve-tick">
            <text x={x(tick)} y={y(0) + 14} textAnchor="middle">
              {tick}
            </text>
            <text x={x(0) - 5} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        <text className="curve-axis" x={x(0.5)} y={SIZE + 8} textAnchor="middle">
          false alarms
        </text>
        <text className="curve-axis" transform={`translate(12 ${y(0.5)}) rotate(-90)`} textAnchor="middle">
          caught
        </text>
      </svg>
      <p className="predict-key small">
        <span className="curve-key" data-of="mine">
          yours, AUC {areaOf(heights).toFixed(2)}
        </span>
        {outcome && (
          <span className="curve-key" data-of="real">
            the run’s, AUC {outcome[RATES.length].toFixed(2)}
          </span>
        )}
      </p>
    </div>
  );
}
