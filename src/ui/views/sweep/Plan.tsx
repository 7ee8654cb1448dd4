// What is to be varied, over which values, how often and for how long. What cannot be used gets a sentence under it.

import { Play } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import type { Field } from '../../../core/field.ts';
import { presets } from '../../../core/presets.ts';
import { isTight } from '../../../core/separators.ts';
import { MOST_SEEDS } from '../../../core/sweep.ts';
import { formatValues, howToType, type Value } from '../../../core/valueList.ts';
import { fieldOf, type ParamId } from '../../../params/schema.ts';
import { fieldIn, shown } from '../../../params/shown.ts';
import { scores } from '../../../scores/index.ts';
import { lab } from '../../../state/store.ts';
import { begin } from '../../../state/sweep/actions.ts';
import { work } from '../../../state/work.ts';
import { counted } from '../../../views/numbers.ts';
import { imagesOf, speedOf } from '../../../views/runLength.ts';
import { plannedTime, plannedWords, scoringOf } from '../../../views/sweepProgress.ts';
import { TypedField } from '../../controls/TypedInput.tsx';
import { useHeld } from '../../useHeld.ts';
import { useLab, useLabShallow } from '../../useLab.ts';
import { SmallSelect } from '../SmallSelect.tsx';
import { firstValues, typedEpochs, typedValues, useDraft, varied, vary } from './draft.ts';

const seedCounts = Array.from({ length: MOST_SEEDS }, (_, i) => ({ id: String(i + 1), label: String(i + 1) }));

export function Plan() {
  const held = useHeld();
  const choices = useLabShallow(state => varied(state.params, held));
  if (choices.length === 0)
    return <p className="card-empty">The assignment holds every setting, so there is no sweep.</p>;
  return <Form choices={choices} held={held} />;
}

interface FormProps {
  choices: readonly (Field & { readonly id: ParamId })[];
  held: readonly ParamId[];
}

function Form({ choices, held }: FormProps) {
  const draft = useDraft();
  const own = useLab(({ params }) => params.epochs);
  const param = choices.some(({ id }) => id === draft.param) ? draft.param : choices[0].id;
  const field = useLabShallow(state => fieldIn(param, state.params));
  const typed = param === draft.param ? draft.values : firstValues(field);
  const type = (values: string) => useDraft.setState({ param, values });
  const list = typedValues(field, typed);
  const isLengthHeld = held.includes('epochs');
  const long = isLengthHeld ? { epochs: own, problem: null } : typedEpochs(draft.epochs);
  const seeds = held.includes('seed') ? 1 : draft.seeds;
  const isTimed = param !== 'epochs';
  const isReady = list.values !== null && (!isTimed || long.epochs !== null);
  const noteId = useId();
  const problem = list.problem ?? (isTimed ? long.problem : null);
  return (
    <form
      className="sweep-plan"
      aria-label="What to sweep"
      onSubmit={event => {
        event.preventDefault();
        if (!isReady) return;
        const plan = { param, values: list.values!, seeds, epochs: long.epochs ?? 1 };
        void begin({ ...plan, chosenOnly: draft.judging === 'chosen' });
      }}
    >
      <SmallSelect
        label="Vary"
        value={param}
        options={choices.map(({ id, label }) => ({ id, label }))}
        onChange={id => vary(fieldIn(id as ParamId, lab.getState().params))}
      />
      <TypedField
        className="sweep-typed"
        label="Values"
        text={typed}
        noteId={noteId}
        problem={list.problem}
        onType={type}
        hasLetters
        isWide
      >
        {presets(field).map(({ id, label, values }) => (
          <Button key={id} className="button" onPress={() => type(formatValues(field, values))}>
            {label}
          </Button>
        ))}
      </TypedField>
      <SmallSelect
        label="Seeds"
        value={String(seeds)}
        options={held.includes('seed') ? seedCounts.slice(0, 1) : seedCounts}
        onChange={seeds => useDraft.setState({ seeds: Number(seeds) })}
      />
      {isTimed && !isLengthHeld && (
        <TypedField
          className="sweep-typed"
          label="Epochs"
          text={draft.epochs}
          noteId={noteId}
          problem={long.problem}
          onType={epochs => useDraft.setState({ epochs })}
        />
      )}
      <Judging />
      <p id={noteId} className={problem ? 'field-problem' : 'soft small'} role={problem ? 'alert' : undefined}>
        {problem ?? (list.values && <Names param={param} values={list.values} isTight={isTight(typed)} />)}
      </p>
      <div className="sweep-start">
        <Button type="submit" className="button strong" isDisabled={!isReady}>
          <Play aria-hidden="true" /> Start
        </Button>
        {isReady && <Estimate runs={list.values!.length * seeds} epochs={isTimed ? long.epochs : null} />}
      </div>
    </form>
  );
}

/** What the values are called, where that is not how they are typed, or where that could have been meant otherwise. */
function Names({ param, values, isTight }: { param: ParamId; values: readonly Value[]; isTight: boolean }) {
  const names = useLabShallow(({ params }) => values.map(value => shown(fieldOf(param), value, params)));
  const hint = howToType(fieldOf(param));
  if (hint) return <>{`Read as ${names.join(', ')}. ${hint}`}</>;
  if (isTight) return <>Read as {names.join(', ')}</>;
  if (names.every((name, i) => name === String(values[i]))) return null;
  return <>{names.join(', ')}</>;
}

/** To judge every run by every score may take longer than to train it. */
function Judging() {
  const judging = useDraft(state => state.judging);
  const chosen = useLab(state => scores[state.params.score].label);
  return (
    <SmallSelect
      label="Judge by"
      value={judging}
      options={[
        { id: 'all', label: 'Every score' },
        { id: 'chosen', label: `${chosen} only` },
      ]}
      onChange={id => {
        useDraft.setState({ judging: id as 'all' | 'chosen' });
        if (id === 'chosen') useDraft.setState({ score: lab.getState().params.score });
      }}
    />
  );
}

/** `epochs`: of every run; null where they differ. */
function Estimate({ runs, epochs }: { runs: number; epochs: number | null }) {
  const judging = useDraft(state => state.judging);
  const { scoringMs } = useStore(work);
  const words = useLab(state => {
    const { trainSize, score } = state.params;
    const judgedBy = judging === 'chosen' ? { judgedBy: score } : {};
    const scoring = scoringOf({ base: state.params, ...judgedBy }, { scoringMs });
    const plan = epochs === null ? null : { runs, epochs, images: imagesOf(state, trainSize) };
    return plan ? plannedWords(plannedTime(plan, speedOf(state), scoring)) : '';
  });
  return (
    <p className="soft small">
      {counted(runs, 'run')}
      {words}. Your own run is set aside and restored afterwards.
    </p>
  );
}
