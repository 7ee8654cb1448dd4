// How far the measurement is; its place is kept while nothing is measured, so that nothing jumps.

import { useStore } from 'zustand';
import { type Backend, type SpeedState, speed } from '../../state/speed.ts';
import { Bar } from '../Bar.tsx';
import { labelOf } from './SpeedBars.tsx';

interface Props {
  now: SpeedState['now'];
  backends: readonly Backend[];
}

export function SpeedProgress({ now, backends }: Props) {
  const done = now?.backend ? backends.indexOf(now.backend) : 0;
  const share = now ? (done + now.share) / backends.length : 0;
  return (
    <div className="speed-progress" data-idle={!now || undefined}>
      {now && <Bar label="Speed test" share={share} />}
      <p role="status" className="speed-small">
        <Sentence now={now} />
      </p>
    </div>
  );
}

/** Changes a few times in a measurement, and so is read out a few times. */
function Sentence({ now }: Pick<Props, 'now'>) {
  const ended = useStore(speed, state => state.ended);
  if (now) return now.backend ? `Testing: ${labelOf(now.backend)}` : 'Waiting for your run to pause';
  if (ended === 'stopped') return 'Stopped early: no result was saved.';
  return ended === 'done' ? 'Done.' : '';
}
