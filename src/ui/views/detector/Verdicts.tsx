// The four fates of a test image, counted.

import type { Detection } from '../../../probes/detection.ts';
import { verdicts } from '../../../views/histogram.ts';
import { whole } from '../../../views/numbers.ts';

export const Verdicts = ({ look }: { look: Detection }) => (
  <>
    <table className="verdicts">
      <caption className="visually-hidden">What the threshold does to the test set</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">fate</th>
          <th scope="col">images</th>
          <th scope="col">share</th>
        </tr>
      </thead>
      <tbody>
        {verdicts(look)
          .filter(({ of }) => of > 0)
          .map(({ id, label, count, of, share }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>
                {whole(count)} <span className="soft">of {whole(of)}</span>
              </td>
              <td>{share}</td>
            </tr>
          ))}
      </tbody>
    </table>
    <p className="soft small">Threshold: 5 % false alarms on calibration normals, set without any test label.</p>
  </>
);
