// How far something is that takes its time: a bar that fills.

import { ProgressBar } from 'react-aria-components/ProgressBar';
import { wholePercent } from '../views/numbers.ts';

interface Props {
  /** What is under way, for those who do not see the bar. */
  label: string;
  /** 0..1; null: nobody knows. */
  share: number | null;
  /** What is said besides the share. */
  note?: string;
}

export const Bar = ({ label, share, note }: Props) => (
  <ProgressBar
    className="bar"
    style={{ backgroundSize: `${100 * (share ?? 0)}% 100%` }}
    aria-label={label}
    value={100 * (share ?? 0)}
    isIndeterminate={share === null}
    valueLabel={share === null ? note : [wholePercent(share), note].filter(Boolean).join(', ')}
  >
    {share === null && <i />}
  </ProgressBar>
);
