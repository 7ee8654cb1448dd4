// The experiment in numbers.

import { useMemo } from 'react';
import { lab } from '../../../state/store.ts';
import { facts, factsTable } from '../../../views/experiment.ts';
import { whole } from '../../../views/numbers.ts';
import { Card } from '../../Card.tsx';
import type { Files } from '../../card/files.ts';
import { useLab } from '../../useLab.ts';
import './detector.css';

export function Numbers() {
  const experiment = useLab(state => state.snapshot?.experiment ?? null);
  const files = useMemo<Files>(
    () => ({
      table() {
        const now = lab.getState().snapshot?.experiment;
        return now ? factsTable(now) : null;
      },
    }),
    [],
  );
  return (
    <Card
      id="numbers"
      title="In numbers"
      help="How the images are divided. The model learns from training images; [[calibration]] images are all normal, never trained on, and used to set the [[threshold]]; test images are for evaluation. No image plays two parts. Parameters are the weights and biases that training adjusts, most of them those of the [[hidden units|hidden-unit]]."
      summary={
        experiment && `${whole(experiment.parameters)} parameters, trained on ${whole(experiment.counts.train)} images.`
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
    </Card>
  );
}
