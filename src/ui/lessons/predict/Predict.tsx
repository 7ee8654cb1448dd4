// A prediction: asked for before the run, and laid over what came of it after.

import { type ComponentType, useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { kindOf, type Prediction } from '../../../lessons/predictions/index.ts';
import type { Facts } from '../../../state/lesson/facts.ts';
import { noteOutcome, notePrediction, type Predicted, progress, progressOf } from '../../../state/lesson/progress.ts';
import { Own } from '../Own.tsx';
import { useProbes } from '../useFacts.ts';
import { Choice } from './Choice.tsx';
import { Curve } from './Curve.tsx';
import { Threshold } from './Threshold.tsx';
import type { Drawn } from './types.ts';
import { Value } from './Value.tsx';

const components: Record<Prediction['kind'], ComponentType<Drawn>> = {
  choose: Choice as ComponentType<Drawn>,
  value: Value as ComponentType<Drawn>,
  threshold: Threshold as ComponentType<Drawn>,
  curve: Curve as ComponentType<Drawn>,
};

interface Props {
  lesson: string;
  step: number;
  of: Prediction;
  /** Of its words, where they are somebody's own. */
  language?: string | undefined;
  facts: Facts;
  /** The run that tells is here, and at rest. */
  isTold: boolean;
}

export function Predict({ lesson, step, of, language, facts, isTold }: Props) {
  const kind = kindOf(of);
  const kept = useStore(progress, all => progressOf(lesson, all).predictions[step]);
  const made = kept && kind.isValue(kept.value, of) ? kept : undefined;
  const [draft, setDraft] = useState<Predicted | null>(null);
  const value = made?.value ?? draft ?? kind.begin(of, facts);
  const outcome = made?.outcome !== undefined && kind.isOutcome(made.outcome, of) ? made.outcome : null;
  useProbes([kind.probe?.(of)]);
  const told = made && isTold && outcome === null ? kind.outcome(of, made.value, facts) : null;
  const key = JSON.stringify(told);
  useEffect(() => {
    const found: Predicted | null = JSON.parse(key);
    if (found !== null) noteOutcome(lesson, step, found);
  }, [lesson, step, key]);
  const Kind = components[of.kind];
  return (
    <section className="predict" aria-label="Prediction" data-told={outcome !== null || undefined}>
      <div className="predict-question">
        <Own language={language} text={of.question} />
      </div>
      <Kind of={of} value={value} outcome={outcome} isMade={made !== undefined} facts={facts} onChange={setDraft} />
      {!made && (
        <Button
          className="button strong"
          isDisabled={value === null}
          onPress={() => value !== null && notePrediction(lesson, step, value)}
        >
          That is my prediction
        </Button>
      )}
      <p role="status" className="predict-verdict">
        {made &&
          (outcome === null
            ? isTold
              ? 'The run is being measured…'
              : 'Noted.'
            : kind.verdict(of, made.value, outcome))}
      </p>
    </section>
  );
}
