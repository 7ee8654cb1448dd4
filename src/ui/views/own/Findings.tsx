// What the model makes of the own example: what it sees, what it draws of it, what does not agree, and the verdict.

import { Route } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import type { ShapeKind } from '../../../core/shape.ts';
import { follow } from '../../../state/actions.ts';
import { openCard } from '../../../state/card.ts';
import { own } from '../../../state/own.ts';
import { differing, drawn } from '../../../views/examples/index.ts';
import { readingOf } from '../../../views/histogramReading.ts';
import { withUnit } from '../../../views/numbers.ts';
import { Pixels } from '../../journey/Pixels.tsx';
import { AlarmSign } from '../../Signs.tsx';
import { useLab } from '../../useLab.ts';
import { useStage } from '../../useStage.ts';
import type { Judgement } from './judge.ts';
import { kinds } from './kinds.ts';
import { empty, placeWords, readText, sentence, standing, thresholdText } from './words.ts';

/** A screen reader is told when the hand rests, not at every move of it. */
const REST_MS = 1000;

const Picture = ({ of, children }: { of: Parameters<typeof Pixels>[0]['bitmap']; children: ReactNode }) => (
  <figure>
    <Pixels bitmap={of} />
    <figcaption>{children}</figcaption>
  </figure>
);

function Pictures({ kind }: { kind: ShapeKind }) {
  const example = useStore(own, state => state.example);
  const inspected = useStore(own, state => state.inspected);
  const seen = useMemo(() => example && drawn(example.values, example.frame), [example]);
  const [made, differs] = useMemo(() => {
    if (!inspected) return [null, null];
    const { values, frame, inspection } = inspected;
    return [drawn(inspection.reconstruction, frame), differing(values, inspection.reconstruction, frame)];
  }, [inspected]);
  const [missing, invented] = kinds[kind].differences;
  return (
    <div className="own-pictures">
      <Picture of={seen}>
        <i>x</i> as seen
      </Picture>
      <Picture of={made}>
        <i>x̂</i> redrawn
      </Picture>
      <Picture of={differs}>
        <span className="missing">{missing}</span> <span className="invented">{invented}</span>
      </Picture>
    </div>
  );
}

function Spoken({ found, kind }: { found: Judgement | null; kind: ShapeKind }) {
  const values = useStore(own, state => state.example?.values ?? null);
  const isInspected = useStore(own, state => state.inspected?.values === state.example?.values);
  const [said, setSaid] = useState('');
  const now = values && isInspected ? sentence(found, kind) : '';
  // Said once for an example: its score goes on changing while the model trains.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `now` changes with every step of training
  useEffect(() => {
    const resting = setTimeout(() => setSaid(now), REST_MS);
    return () => clearTimeout(resting);
  }, [values, isInspected]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

/** From here to the card of the example, and into the strip, which then follows every move. */
function Ways() {
  const stage = useStage();
  const values = useStore(own, state => state.example?.values ?? null);
  const isFollowed = useLab(state => state.own !== null);
  return (
    <div className="own-ways">
      <Button
        className="button"
        isDisabled={!values}
        onPress={() => values && openCard({ kind: 'own', pixels: values }, stage)}
      >
        Details
      </Button>
      <ToggleButton
        className="button"
        isDisabled={!values}
        isSelected={isFollowed}
        onChange={isOn => follow(isOn ? values : null)}
      >
        <Route aria-hidden="true" />
        {isFollowed ? 'In the strip' : 'Show in the strip'}
      </ToggleButton>
    </div>
  );
}

/** What the chosen score says, and what that is held against. Nobody knows what the example is, so nothing is right or wrong. */
function Numbers({ found }: { found: Judgement | null }) {
  const inspection = useStore(own, state => state.inspected?.inspection ?? null);
  if (!found || !inspection) return <p className="own-empty soft">The model looks at it…</p>;
  const { label, unit, meaning } = readingOf(found.id);
  const { against } = found;
  return (
    <>
      <div className="own-judgement">
        <p className="own-reading">
          <span>{label}</span>
          <strong>{withUnit(readText(found), unit)}</strong>
        </p>
        {against && (
          <span className="own-verdict">
            <AlarmSign alarm={against.alarm} as="chip" />
          </span>
        )}
      </div>
      <dl className="own-facts">
        <dt>Meaning</dt>
        <dd>{meaning}</dd>
        <dt>Threshold</dt>
        <dd>{thresholdText(found) ?? 'not known yet'}</dd>
        <dt>Rank</dt>
        <dd>{against ? standing(against) : 'the chosen score needs more than this one pass'}</dd>
        <dt>Code</dt>
        <dd>{placeWords(inspection)}</dd>
      </dl>
    </>
  );
}

export function Findings({ found, kind }: { found: Judgement | null; kind: ShapeKind }) {
  const isBlank = useStore(own, state => state.example === null);
  // Busy as long as what is shown is of an earlier move.
  const isBusy = useStore(own, state => state.example?.values !== state.inspected?.values);
  return (
    <div className="own-findings" aria-busy={isBusy}>
      <Pictures kind={kind} />
      <div className="own-numbers">
        {isBlank ? <p className="own-empty soft">{empty}</p> : <Numbers found={found} />}
      </div>
      {!isBlank && <Ways />}
      <Spoken found={found} kind={kind} />
    </div>
  );
}
