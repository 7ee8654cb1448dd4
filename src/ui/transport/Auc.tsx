// The one number of the detector, at a fixed place and width, beside what chance would give.

import { type Badge, badgeOf } from '../../views/badge.ts';
import { share, whole } from '../../views/numbers.ts';
import { Help } from '../controls/Help.tsx';
import { useLabShallow, useProbe } from '../useLab.ts';

export function Auc() {
  useProbe('detection');
  return (
    <div className="figure figure-auc">
      <span className="figure-name">
        AUC
        <Help of="the AUC">
          The chance that an anomaly scores higher than a normal image, over all pairs of the test set. 1 is perfect,
          0.5 is guessing, below 0.5 the anomalies look more normal than the normals.
        </Help>
      </span>
      <Reading />
    </div>
  );
}

function Reading() {
  const { auc, scored, total, of } = useLabShallow(state => ({
    auc: state.seen.detection?.look.auc ?? null,
    scored: state.seen.detection?.look.count ?? 0,
    total: state.seen.detection?.look.testCount ?? 0,
    of: badgeOf(state, 'detection'),
  }));
  return (
    <>
      {auc !== null && <Gauge value={auc} />}
      <b>{auc === null ? '–' : share(auc)}</b>
      <span className="figure-note">{note(auc, scored, total, of)}</span>
    </>
  );
}

/** From 0 to 1 with a mark at one half, where guessing is. */
const Gauge = ({ value }: { value: number }) => (
  <svg className="gauge" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect y="3" width="100" height="4" rx="2" />
    <rect className="gauge-value" y="3" width={100 * value} height="4" rx="2" />
    <path d="M50 0v10" />
  </svg>
);

const whose = { example: 'of the example', before: 'before your change', untrained: 'untrained network' } as const;

function note(auc: number | null, scored: number, total: number, of: Badge | null): string {
  if (scored > 0 && auc === null) return 'nothing to detect';
  if (auc === null) return '0.5 is chance';
  if (of) return whose[of];
  if (scored < total) return `live, ${whole(scored)} of ${whole(total)} images`;
  return `${whole(total)} test images`;
}
