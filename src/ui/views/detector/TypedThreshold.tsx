// The threshold in numbers, to be typed: as a false-alarm rate, or as what a person reads for the score.

import { useState } from 'react';
import { hasBothClasses } from '../../../core/judging.ts';
import { nearestRate } from '../../../core/threshold.ts';
import { quoted, readNumber } from '../../../core/typedNumber.ts';
import type { Judging } from '../../../state/judged.ts';
import { readerOf, readingOf } from '../../../views/histogramReading.ts';
import { fixed } from '../../../views/numbers.ts';
import { TypedField } from '../../controls/TypedInput.tsx';
import { useJudged, useMover } from '../../useJudged.ts';
import { useStage } from '../../useStage.ts';
import { ViewChoice } from '../ViewChoice.tsx';

/** The rate of the reachable threshold whose reading is nearest to a number. */
function rateAt(read: number, judging: Judging): number | null {
  const now = judging.now();
  if (!now) return null;
  const { of } = readingOf(now.look.scoreId);
  const all = judging.reachable(now.look);
  return nearestRate(all, now.rate, i => Math.abs(of(all.thresholds[i]) - read));
}

export function TypedThreshold() {
  const { judging } = useStage();
  const moveTo = useMover();
  const judged = useJudged();
  if (!judged) return null;
  const { look, threshold, rate, cheats } = judged;
  const reading = readingOf(look.scoreId);
  return (
    <>
      {hasBothClasses(look) && <ViewChoice id="thresholdBy" />}
      <div className="typed">
        <Typed
          label="False alarms"
          unit="%"
          text={fixed(100 * rate, 1)}
          limits={[0, 100]}
          onType={typed => moveTo(Math.round(10 * typed) / 1000)}
        />
        <Typed
          label={`Alarm ${reading.side} ${reading.label}`}
          text={Number.isFinite(threshold) ? readerOf(look)(threshold) : threshold > 0 ? 'never' : 'always'}
          onType={read => {
            const rate = rateAt(read, judging);
            if (rate !== null) moveTo(rate);
          }}
        />
      </div>
      <p className={cheats ? 'cheats small' : 'soft small'}>
        {cheats
          ? 'Cheating: this threshold was chosen with the labels that grade it (Youden’s J: caught minus false alarms), so its results look too good.'
          : 'Drag the line or type a value. The rate is measured on calibration normals; no test labels are used.'}
      </p>
    </>
  );
}

interface TypedProps {
  label: string;
  unit?: string;
  text: string;
  limits?: readonly [number, number];
  onType(value: number): void;
}

function Typed({ label, unit, text, limits, onType }: TypedProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const commit = (typed: string) => {
    const { value, fault } = readNumber(typed, unit);
    const fits = value !== null && (!limits || (value >= limits[0] && value <= limits[1]));
    const wrong = limits ? `not a number from ${limits[0]} to ${limits[1]}` : fault;
    setProblem(fits || typed === text ? null : `${quoted(typed, 20)} is ${wrong}; ${text} stays.`);
    if (fits) onType(value);
  };
  return <TypedField {...{ label, unit, text, problem }} onCommit={commit} />;
}
