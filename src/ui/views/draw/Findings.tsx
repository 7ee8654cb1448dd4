// What the model makes of the own image: what it sees, what it draws of it, what does not agree, and the verdict.

import { Route } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { follow } from '../../../state/actions.ts';
import { openCard } from '../../../state/card.ts';
import { drawing } from '../../../state/drawing.ts';
import { differing, drawn } from '../../../views/examples/index.ts';
import { readingOf } from '../../../views/histogramReading.ts';
import { withUnit } from '../../../views/numbers.ts';
import { Pixels } from '../../journey/Pixels.tsx';
import { AlarmSign } from '../../Signs.tsx';
import { useLab } from '../../useLab.ts';
import type { Judgement } from './judge.ts';
import { empty, placeWords, readText, sentence, standing, thresholdText } from './words.ts';

/** A screen reader is told when the hand rests, not at every move of it. */
const REST_MS = 1000;

const Picture = ({ of, children }: { of: Parameters<typeof Pixels>[0]['bitmap']; children: ReactNode }) => (
  <figure>
    <Pixels bitmap={of} />
    <figcaption>{children}</figcaption>
  </figure>
);

function Pictures() {
  const pixels = useStore(drawing, state => state.pixels);
  const inspected = useStore(drawing, state => state.inspected);
  const shape = useStore(drawing, state => state.shape);
  const frame = useMemo(() => ({ shape, statistics: null }), [shape]);
  const seen = useMemo(() => pixels && drawn(pixels, frame), [pixels, frame]);
  const [made, differs] = useMemo(() => {
    if (!inspected) return [null, null];
    const { reconstruction } = inspected.inspection;
    return [drawn(reconstruction, frame), differing(inspected.pixels, reconstruction, frame)];
  }, [inspected, frame]);
  return (
    <div className="own-pictures">
      <Picture of={seen}>
        <i>x</i> as seen
      </Picture>
      <Picture of={made}>
        <i>x̂</i> redrawn
      </Picture>
      <Picture of={differs}>
        <span className="missing">missing</span> <span className="invented">added</span>
      </Picture>
    </div>
  );
}

function Spoken({ found }: { found: Judgement | null }) {
  const pixels = useStore(drawing, state => state.pixels);
  const isInspected = useStore(drawing, state => state.inspected?.pixels === state.pixels);
  const [said, setSaid] = useState('');
  const now = pixels && isInspected ? sentence(found) : '';
  // Said once for an image: its score goes on changing while the model trains.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `now` changes with every step of training
  useEffect(() => {
    const resting = setTimeout(() => setSaid(now), REST_MS);
    return () => clearTimeout(resting);
  }, [pixels, isInspected]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

/** From here to the card of the image, and into the strip, which then follows every stroke. */
function Ways() {
  const pixels = useStore(drawing, state => state.pixels);
  const isFollowed = useLab(state => state.own !== null);
  return (
    <div className="own-ways">
      <Button className="button" isDisabled={!pixels} onPress={() => pixels && openCard({ kind: 'own', pixels })}>
        Details
      </Button>
      <ToggleButton
        className="button"
        isDisabled={!pixels}
        isSelected={isFollowed}
        onChange={isOn => follow(isOn ? pixels : null)}
      >
        <Route aria-hidden="true" />
        {isFollowed ? 'In the strip' : 'Show in the strip'}
      </ToggleButton>
    </div>
  );
}

/** What the chosen score says, and what that is held against. Nobody knows what the image is, so nothing is right or wrong. */
function Numbers({ found }: { found: Judgement | null }) {
  const inspection = useStore(drawing, state => state.inspected?.inspection ?? null);
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

export function Findings({ found }: { found: Judgement | null }) {
  const isBlank = useStore(drawing, state => state.pixels === null);
  // Busy as long as what is shown is of an earlier stroke.
  const isBusy = useStore(drawing, state => state.pixels !== (state.inspected?.pixels ?? null));
  return (
    <div className="own-findings" aria-busy={isBusy}>
      <Pictures />
      <div className="own-numbers">
        {isBlank ? <p className="own-empty soft">{empty}</p> : <Numbers found={found} />}
      </div>
      {!isBlank && <Ways />}
      <Spoken found={found} />
    </div>
  );
}
