// The four fates of a test image, counted, and the ratios made of them.

import { whole } from '../../../views/numbers.ts';
import { signsOfFate } from '../../../views/signs.ts';
import { ratios, verdicts } from '../../../views/verdicts.ts';
import { Words } from '../../glossary/Words.tsx';
import { Signs } from '../../Signs.tsx';
import { useJudged } from '../../useJudged.ts';
import { useWords } from '../../useWords.ts';

export function Verdicts() {
  const judged = useJudged();
  const { many } = useWords();
  if (!judged) return null;
  const { confusion } = judged;
  return (
    <>
      <table className="verdicts">
        <caption className="visually-hidden">What the threshold does to the test set</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">fate</th>
            <th scope="col">{many}</th>
            <th scope="col">share</th>
          </tr>
        </thead>
        <tbody>
          {verdicts(confusion)
            .filter(({ of }) => of > 0)
            .map(({ id, label, count, of, share }) => (
              <tr key={id} data-fate={id}>
                <th scope="row">
                  <Signs of={signsOfFate(id)} as="icon" /> <span>{label}</span>
                </th>
                <td>
                  {whole(count)} <span className="soft">of {whole(of)}</span>
                </td>
                <td>{share}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {confusion.tp + confusion.fn > 0 && (
        <dl className="ratios">
          {ratios(confusion).map(({ id, label, help, value }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{value}</dd>
              <dd className="soft">
                <Words text={help} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
