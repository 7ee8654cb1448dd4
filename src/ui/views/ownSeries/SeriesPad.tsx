// The pad of a series: the curve and its reconstruction over the range of the training series, stretched to the room there is.

import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Part } from '../../../core/ownSeries.ts';
import type { SeriesShape } from '../../../core/shape.ts';
import { pooled, type Statistics } from '../../../core/statistics.ts';
import { own } from '../../../state/own.ts';
import type { Numbers } from '../../../state/ownNumbers.ts';
import type { Span } from '../../../views/domain.ts';
import { areaPath, chartTicks, depth, linePath } from '../../../views/examples/chart.ts';
import { short, withUnit } from '../../../views/numbers.ts';
import { useTouchOnly } from '../../touchOnly.ts';
import { OpenPad, usePens } from '../own/opening.tsx';
import { usePointer } from '../own/usePointer.ts';
import { type Mode, useSeriesHand } from './useSeriesHand.ts';
import { useSeriesKeys } from './useSeriesKeys.ts';

/** How far beyond the training series the pad goes, as a share of their range. */
const BEYOND = 0.25;

function spanOf(statistics: Statistics): Span {
  const { least, most } = pooled(statistics);
  const room = most > least ? BEYOND * (most - least) : 1;
  return [least - room, most + room];
}

const hints: Record<Mode, { hand: string; keys: string }> = {
  draw: {
    hand: 'Draw over the curve.',
    keys: 'Left and right arrows walk from point to point, up and down change the value there, Backspace takes back.',
  },
  move: {
    hand: 'Drag along the curve to pick a part, then drag the part up, down or sideways.',
    keys: 'Arrows walk; Space begins a part, Space again ends it, then arrows move it until Space lets it go. Backspace takes back.',
  },
};

interface Props {
  mode: Mode;
  shape: SeriesShape;
  statistics: Statistics;
  values: Numbers;
}

export function SeriesPad({ mode, shape: { unit }, statistics, values }: Props) {
  const hint = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [part, setPart] = useState<Part | null>(null);
  const span = useMemo(() => spanOf(statistics), [statistics]);
  const { isPenNear, leave: penLeaves } = usePens(box);
  const { cursor, grip, leave, keys } = useSeriesKeys({ mode, span, part, setPart });
  const pointer = usePointer(useSeriesHand({ mode, span, part, setPart, begins: leave }), isOpen);
  const isTouchOnly = useTouchOnly();
  const { hand, keys: byKeys } = hints[mode];
  const last = Math.max(1, values.length - 1);
  const said =
    cursor === null ? '' : `Point ${cursor + 1} of ${values.length}: ${withUnit(short(values[cursor]), unit)}`;
  const ofPart = part && { picking: 'picking', moving: 'moving' }[grip ?? 'picking'];
  return (
    <div className="pad-frame">
      <div className="series-pad">
        <div className="series-axis" aria-hidden="true">
          {chartTicks(span, 5).map(({ at, text }) => (
            <span key={text} style={{ bottom: `${100 * at}%` }}>
              {text}
            </span>
          ))}
          <b>{unit}</b>
        </div>
        <div
          className="series-paper"
          ref={box}
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys draw on it
          tabIndex={0}
          aria-label="Series pad"
          aria-describedby={hint}
          data-open={isOpen || isPenNear || undefined}
          data-mode={mode}
          {...pointer}
          onPointerLeave={penLeaves}
          {...keys}
        >
          <svg viewBox={`0 0 ${last} 1`} preserveAspectRatio="none" aria-hidden="true">
            <path className="series-range" d={areaPath(statistics.least, statistics.most, span)} />
            <path className="series-mean" d={linePath(statistics.mean, span)} />
            {part && (
              <rect className="series-part" x={part.from - 0.5} width={part.to - part.from + 1} y={0} height={1} />
            )}
            <Redrawn count={values.length} span={span} />
            <path className="series-own" d={linePath(values, span)} />
          </svg>
          {cursor !== null && (
            <i
              className="series-cursor"
              style={{ left: `${(100 * cursor) / last}%`, top: `${100 * depth(values[cursor], span)}%` }}
            />
          )}
          <p className="visually-hidden" role="status">
            {[said, ofPart && part && `${ofPart} points ${part.from + 1} to ${part.to + 1}`].filter(Boolean).join(', ')}
          </p>
        </div>
      </div>
      <p className="series-legend soft small">
        <Key of="own">yours</Key>
        <Key of="redrawn">
          <i>x̂</i> redrawn
        </Key>
        <Key of="mean">training mean</Key>
        <Key of="range">training range</Key>
      </p>
      <p className="series-hint soft small" id={hint}>
        {isTouchOnly && !isOpen ? `Press Edit first. ${hand}` : hand}{' '}
        <span className="visually-hidden">By keyboard: </span>
        <span className="series-keys">{byKeys}</span>
      </p>
      <OpenPad label="Edit" {...{ isOpen, setOpen }} />
    </div>
  );
}

const Key = ({ of, children }: { of: string; children: ReactNode }) => (
  <span>
    <b data-of={of} aria-hidden="true" /> {children}
  </span>
);

/** The latest reconstruction, of a series of as many points. */
function Redrawn({ count, span }: { count: number; span: Span }) {
  const reconstruction = useStore(own, ({ inspected }) => inspected?.inspection.reconstruction ?? null);
  if (reconstruction?.length !== count) return null;
  return <path className="series-redrawn" d={linePath(reconstruction, span)} />;
}
