// The threshold in a picture: what one takes hold of, and for the keyboard a slider over the false-alarm rate.

import type { KeyboardEvent } from 'react';
import { alarmText } from '../../../views/histogramReading.ts';
import { percent } from '../../../views/numbers.ts';
import { type Judged, moveTo } from './useJudged.ts';

interface Props {
  judged: Judged;
  /** In which picture, for those who hear it. */
  name: string;
  /** Shares of the picture's width and height; y null: a line over all of it. */
  x: number;
  y: number | null;
  /** A higher rate lies further left. */
  reversed?: boolean;
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 0.001,
  ArrowUp: 0.001,
  ArrowLeft: -0.001,
  ArrowDown: -0.001,
  PageUp: 0.01,
  PageDown: -0.01,
};

export function Handle({ judged: { look, threshold, rate }, name, x, y, reversed = false }: Props) {
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const next = rate + (reversed && isSideways ? -step : step) * (event.shiftKey ? 10 : 1);
    moveTo(Math.min(1, Math.max(0, Math.round(1000 * next) / 1000)));
  };
  return (
    <span
      className={y === null ? 'tuned-handle upright' : 'tuned-handle'}
      style={{ left: `${100 * x}%`, top: y === null ? undefined : `${100 * y}%` }}
    >
      <input
        type="range"
        min={0}
        max={1}
        step={0.001}
        value={rate}
        aria-label={`Threshold, ${name}`}
        aria-valuetext={`${percent(rate)} false alarms on calibration normals: ${alarmText(look.scoreId, threshold)}`}
        onChange={event => moveTo(event.target.valueAsNumber)}
        onKeyDown={press}
      />
    </span>
  );
}
