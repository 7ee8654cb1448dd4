// The ROC curves of some runs in one small picture for paper, each with its number at its end.

import type { KeptRoc, KeptRun } from '../../state/runs/types.ts';

const SIZE = 180;
const MARGIN = { left: 38, right: 6, top: 6, bottom: 26 };
const PLOT = SIZE - MARGIN.left - MARGIN.right;
const x = (rate: number) => MARGIN.left + rate * PLOT;
const y = (height: number) => MARGIN.top + (1 - height) * PLOT;

/** Patterns of lines that a printer without colours keeps apart; more curves than these are a tangle. */
const dashes = ['', '5 3', '1.5 2.5', '8 3 1.5 3'];

const pathOf = ({ falsePositiveRate, truePositiveRate }: KeptRoc): string =>
  falsePositiveRate
    .map((rate, i) => `${i === 0 ? 'M' : 'L'}${x(rate).toFixed(1)},${y(truePositiveRate[i]).toFixed(1)}`)
    .join('');

export function RocCurves({ runs }: { runs: readonly KeptRun[] }) {
  const drawn = runs.flatMap(({ id, roc }, i) => (roc ? [{ id, roc, number: i + 1 }] : [])).slice(-dashes.length);
  if (drawn.length === 0) return null;
  const names = drawn.map(({ number }) => number).join(', ');
  return (
    <figure className="report-roc">
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={`ROC curves of run ${names}`}>
        <rect className="report-axis" x={x(0)} y={y(1)} width={PLOT} height={PLOT} />
        <path className="report-chance" d={`M${x(0)},${y(0)}L${x(1)},${y(1)}`} />
        {drawn.map(({ id, roc }, i) => (
          <path key={id} className="report-curve" d={pathOf(roc)} strokeDasharray={dashes[i]} />
        ))}
        {[0, 0.5, 1].map(tick => (
          <g key={tick}>
            <text x={x(tick)} y={y(0) + 11} textAnchor={tick === 1 ? 'end' : 'middle'}>
              {tick}
            </text>
            <text x={x(0) - 4} y={y(tick) + 3} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        <text x={x(0.5)} y={SIZE - 4} textAnchor="middle">
          false alarms
        </text>
        <text transform={`translate(8 ${y(0.5)}) rotate(-90)`} textAnchor="middle">
          caught
        </text>
      </svg>
      <figcaption>
        {drawn.map(({ id, number }, i) => (
          <span key={id}>
            <svg viewBox="0 0 24 4" aria-hidden="true">
              <path className="report-curve" d="M0,2L24,2" strokeDasharray={dashes[i]} />
            </svg>{' '}
            {number}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
