// The one large button: plays and pauses whatever has the run.

import { Pause, Play } from 'lucide-react';
import { toggle } from '../shortcuts.ts';
import { TipButton } from '../Tip.tsx';
import { useLab } from '../useLab.ts';
import { usePlaying } from './usePlaying.ts';

interface Props {
  label: string;
  hint: string;
  isDisabled?: boolean;
}

export function PlayButton(props: Props) {
  const phase = useLab(state => state.phase);
  const isPlaying = usePlaying();
  const Mark = isPlaying ? Pause : Play;
  return (
    <TipButton
      {...props}
      className="button strong play"
      shortcut="Space"
      data-busy={phase === 'loading' || phase === 'compiling'}
      onPress={() => void toggle()}
    >
      <Mark fill="currentColor" className={isPlaying ? undefined : 'play-mark'} aria-hidden="true" />
    </TipButton>
  );
}
