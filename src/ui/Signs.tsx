// The two signs of a verdict, each an icon of its own shape with its word: alarm or no alarm, and correct, missed or false
// alarm. The same wherever a verdict stands.

import { BellOff, BellRing, CircleCheck, CircleX, EyeOff, X } from 'lucide-react';
import { alarmWord, type Outcome, type Signs as SignsOf } from '../views/signs.ts';
import './signs.css';

const icons = { correct: CircleCheck, missed: EyeOff, 'false alarm': CircleX } as const;

interface Look {
  /** As chips with a border, as icons whose words are for those who listen, or as plain words with icons. */
  as?: 'chip' | 'icon' | 'word' | undefined;
}

export function AlarmSign({ alarm, as = 'word' }: { alarm: boolean } & Look) {
  const Icon = alarm ? BellRing : BellOff;
  return (
    <span className="sign" data-as={as} data-sign={alarm ? 'alarm' : 'no-alarm'}>
      <Icon aria-hidden="true" />
      <span className={as === 'icon' ? 'visually-hidden' : undefined}>{alarmWord(alarm)}</span>
    </span>
  );
}

export function OutcomeSign({ outcome, as = 'word' }: { outcome: Outcome } & Look) {
  const Icon = icons[outcome];
  return (
    <span className="sign" data-as={as} data-sign={outcome === 'correct' ? 'right' : 'wrong'}>
      <Icon aria-hidden="true" />
      <span className={as === 'icon' ? 'visually-hidden' : undefined}>{outcome}</span>
    </span>
  );
}

/** Both, or the first alone where nobody knows what the image is. */
export const Signs = ({ of: { alarm, outcome }, as }: { of: SignsOf } & Look) => (
  <span className="signs" data-as={as}>
    <AlarmSign alarm={alarm} as={as} /> {outcome && <OutcomeSign outcome={outcome} as={as} />}
  </span>
);

/** What the signs mean, where they stand without their words beside the cross of an anomaly. */
export const SignKeys = () => (
  <p className="sign-keys">
    <span className="sign">
      <X aria-hidden="true" />
      <span>anomaly</span>
    </span>{' '}
    <AlarmSign alarm={false} /> <AlarmSign alarm={true} />{' '}
    {(['correct', 'missed', 'false alarm'] as const).map(outcome => (
      <OutcomeSign key={outcome} outcome={outcome} />
    ))}
  </p>
);
