// Every score on the same test set: choose one, and all pictures of the detector follow it.

import { useMemo } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { applies, fieldOf } from '../../../params/schema.ts';
import { type ScoreId, scoreIds, scores } from '../../../scores/index.ts';
import { set } from '../../../state/actions.ts';
import { share } from '../../../views/numbers.ts';
import { bestScore, EXCLUDED, exclusionOf, scoresSummary, scoresTable } from '../../../views/scores.ts';
import { scoringOf } from '../../../views/standing.ts';
import type { Files } from '../../card/files.ts';
import { FieldControl } from '../../controls/FieldControl.tsx';
import { Words } from '../../glossary/Words.tsx';
import { useLab } from '../../useLab.ts';
import { useWords } from '../../useWords.ts';
import { AtRest } from '../AtRest.tsx';
import { ViewCard } from '../ViewCard.tsx';
import { Formula } from './Formula.tsx';
import { ScoresFile } from './ScoresFile.tsx';
import './scores.css';

const samples = fieldOf('samples');
const shown = (value: number | null | undefined) => (typeof value === 'number' ? share(value) : '–');

const awaited = (
  <AtRest
    kind="all"
    standing={scoringOf}
    later="Every score is computed when training stops."
    now="Computing every score"
    stopped="Scoring was stopped."
    again="Compute every score"
  />
);

export function AllScores() {
  const seen = useLab(state => state.seen.scoreTable);
  const chosen = useLab(state => state.params.score);
  const files = useMemo<Files>(
    () => ({
      table({ lab }) {
        const now = lab.getState().seen.scoreTable;
        return now ? scoresTable(now.look) : null;
      },
    }),
    [],
  );
  const { many } = useWords();
  const row = (id: ScoreId) => seen?.look.rows.find(each => each.id === id);
  const best = seen && bestScore(seen.look);
  const model = useLab(state => (state.applied ?? state.params).model);
  const isSampled = useLab(state => applies('samples', state.applied ?? state.params));
  const excluded = exclusionOf(chosen, { model });
  const { label, help, blind, formula, source } = scores[chosen];
  return (
    <ViewCard id="scores" probe="scoreTable" summary={seen && scoresSummary(seen.look)} files={files} empty={awaited}>
      {awaited}
      <RadioGroup
        className="scores"
        aria-label={`Score that ${many} are judged by`}
        value={chosen}
        onChange={id => set('score', id)}
      >
        <div className="scores-head" aria-hidden="true">
          <span>score</span>
          <span>AUC</span>
          <span>AP</span>
        </div>
        {scoreIds.map(id => (
          <Radio
            key={id}
            value={id}
            className="scores-row"
            isDisabled={id !== chosen && exclusionOf(id, { model }) !== null}
          >
            <span>
              {scores[id].label} {id === best && <span className="scores-best">highest AUC</span>}
              {exclusionOf(id, { model }) && <span className="scores-excluded">{EXCLUDED}</span>}
            </span>
            <span className="tabular">
              <span className="visually-hidden">, AUC </span>
              {shown(exclusionOf(id, { model }) ? null : row(id)?.auc)}
            </span>
            <span className="tabular">
              <span className="visually-hidden">, average precision </span>
              {shown(exclusionOf(id, { model }) ? null : row(id)?.averagePrecision)}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <div className="scores-about" aria-live="polite">
        <h4>{label}</h4>
        {excluded && <p className="field-problem">{excluded}</p>}
        <p>
          <Words text={help} />
        </p>
        <Formula tex={formula} of={label} />
        <p className="soft small">
          <Words text={`Blind to: ${blind} Source: ${source}`} />
        </p>
      </div>
      {isSampled && scores[chosen].kind === 'samples' && <FieldControl field={samples} />}
      <ScoresFile />
    </ViewCard>
  );
}
