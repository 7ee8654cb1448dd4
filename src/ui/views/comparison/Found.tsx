// What the comparison has found, for both areas.

import { Fragment } from 'react';
import type { Compared } from '../../../state/comparison.ts';
import { comparedRows } from '../../../views/comparison.ts';
import { whole } from '../../../views/numbers.ts';
import '../figures.css';
import { useWords } from '../../useWords.ts';

export const Found = ({ compared, isOfThisRun }: { compared: Compared; isOfThisRun: boolean }) => (
  <>
    <table className="figure-table">
      <thead>
        <tr>
          <th scope="col">area</th>
          <th scope="col">A</th>
          <th scope="col">B</th>
          <th scope="col">A − B</th>
        </tr>
      </thead>
      <tbody>
        {comparedRows(compared).map(({ id, label, a, b, difference, doubt }) => (
          <Fragment key={id}>
            <tr>
              <th scope="row">{label}</th>
              <td>{a}</td>
              <td>{b}</td>
              <td>{difference}</td>
            </tr>
            <tr className="figure-remark">
              <td colSpan={4}>{doubt}</td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
    <p className="soft small">
      {isOfThisRun ? 'At' : 'Of an earlier run, at'} step {whole(compared.step)}, on {whole(compared.images)} test{' '}
      {useWords().many}, drawn anew {whole(compared.resamples)} times.
    </p>
  </>
);
