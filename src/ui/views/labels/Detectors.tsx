// The detectors at the number of labels that the slider has: what each is worth, and how far the luck of test set and labels goes.

import { Fragment } from 'react';
import type { Labels } from '../../../probes/labels.ts';
import { detectorRows, luckText } from '../../../views/labels.ts';
import { counted, share } from '../../../views/numbers.ts';
import '../figures.css';

const shown = (value: number) => (Number.isNaN(value) ? '–' : share(value));

export const Detectors = ({ look }: { look: Labels }) => (
  <table className="figure-table">
    <thead>
      <tr>
        <th scope="col">{look.labelled === 0 ? 'No labels' : counted(look.labelled, 'label')}</th>
        <th scope="col">AUC</th>
        <th scope="col">Accuracy</th>
        <th scope="col">F1</th>
      </tr>
    </thead>
    <tbody>
      {detectorRows(look).map(row => (
        <Fragment key={row.id}>
          <tr data-detector={row.id}>
            <th scope="row">{row.label}</th>
            <td>{shown(row.auc)}</td>
            <td>{shown(row.accuracy)}</td>
            <td>{shown(row.f1)}</td>
          </tr>
          <tr className="figure-remark">
            <td colSpan={4}>AUC {luckText(row) || '–'}</td>
          </tr>
        </Fragment>
      ))}
    </tbody>
  </table>
);
