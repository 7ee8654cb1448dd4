// The experiment in numbers.

import { useMemo } from 'react';
import { countedExamples } from '../../../views/examples/words.ts';
import { facts, factsTable } from '../../../views/experiment.ts';
import { whole } from '../../../views/numbers.ts';
import type { Files } from '../../card/files.ts';
import { useLab } from '../../useLab.ts';
import { useWords } from '../../useWords.ts';
import { ViewCard } from '../ViewCard.tsx';
import './detector.css';

export function Numbers() {
  const experiment = useLab(state => state.snapshot?.experiment ?? null);
  const words = useWords();
  const files = useMemo<Files>(
    () => ({
      table({ lab }) {
        const now = lab.getState().snapshot?.experiment;
        return now ? factsTable(now) : null;
      },
    }),
    [],
  );
  return (
    <ViewCard
      id="numbers"
      summary={
        experiment &&
        `${whole(experiment.parameters)} parameters, trained on ${countedExamples(experiment.counts.train, words)}.`
      }
      files={files}
      empty="The numbers appear as soon as a model is built."
    >
      {experiment && (
        <>
          <table className="facts-table">
            <tbody>
              {facts(experiment).map(({ label, value }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{typeof value === 'number' ? whole(value) : value}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="soft small">{experiment.origin}</p>
        </>
      )}
    </ViewCard>
  );
}
