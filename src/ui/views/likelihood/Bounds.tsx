// Both bounds and what they are made of, normals and anomalies side by side.

import { type LikelihoodLook, likelihoodRows } from '../../../views/likelihood.ts';
import { whole } from '../../../views/numbers.ts';
import '../figures.css';
import { useWords } from '../../useWords.ts';

export const Bounds = ({ look, values }: { look: LikelihoodLook; values: number }) => (
  <table className="figure-table">
    <thead>
      <tr>
        <th scope="col">nats per {useWords().one}</th>
        <th scope="col">{whole(look.normal.count)} normal</th>
        <th scope="col">{whole(look.anomalous.count)} anomalous</th>
      </tr>
    </thead>
    <tbody>
      {likelihoodRows(look, values).map(({ id, label, isPart, normal, anomalous }) => (
        <tr key={id} data-part={isPart || undefined}>
          <th scope="row">{label}</th>
          <td>{normal ?? '–'}</td>
          <td>{anomalous ?? '–'}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
