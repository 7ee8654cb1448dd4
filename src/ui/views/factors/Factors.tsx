// What each latent dimension tells of what the examples were made with.

import { type CSSProperties, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { datasets } from '../../../datasets/index.ts';
import { set } from '../../../state/actions.ts';
import {
  cellWords,
  type FactorMatrix,
  factorMatrix,
  factorsSummary,
  factorsTable,
} from '../../../views/latent/factors.ts';
import { fixed } from '../../../views/numbers.ts';
import type { Files } from '../../card/files.ts';
import { type Pair, usePair } from '../usePair.ts';
import { ViewCard } from '../ViewCard.tsx';
import '../matrix.css';
import './factors.css';

const matrixOf = ({ seen: { look, params }, testSet }: Pair<'latent'>): FactorMatrix =>
  factorMatrix(look, testSet, datasets[params.dataset].factors ?? []);

const files: Files = {
  table({ lab }) {
    const { seen, testSet } = lab.getState();
    if (!seen.latent || !testSet || testSet.run !== seen.latent.run) return null;
    return factorsTable(matrixOf({ seen: seen.latent, testSet }));
  },
};

/** Shows the dimension on the plane, coloured by the factor. */
function show(factor: string, dimension: number): void {
  set('colourBy', factor);
  set('projection', 'dimensions');
  set('axisX', dimension + 1);
}

export function Factors() {
  const pair = usePair('latent');
  const matrix = useMemo(() => pair && matrixOf(pair), [pair]);
  return (
    <ViewCard id="factors" probe="latent" summary={matrix && factorsSummary(matrix)} files={files}>
      {matrix && <Matrix matrix={matrix} />}
    </ViewCard>
  );
}

function Matrix({ matrix: { rows, shown, latent } }: { matrix: FactorMatrix }) {
  return (
    <div className="matrix factors">
      <table>
        <caption className="visually-hidden">Share of each factor that each latent dimension tells</caption>
        <thead>
          <tr>
            <td />
            {shown.map(d => (
              <th key={d} scope="col">
                z{d + 1}
              </th>
            ))}
            <th scope="col">Gap</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.factor.id}>
              <th scope="row">{row.factor.label}</th>
              {shown.map(d => (
                <td
                  key={d}
                  data-main={row.best === d || undefined}
                  style={{ '--share': row.shares[d] } as CSSProperties}
                >
                  <Button
                    className="factors-cell"
                    aria-label={`${cellWords(row, d)}. Show it in the latent plane.`}
                    onPress={() => show(row.factor.id, d)}
                  >
                    {fixed(row.shares[d])}
                  </Button>
                </td>
              ))}
              <td>{fixed(row.gap)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < latent && (
        <p className="soft small">
          The {shown.length} of {latent} dimensions that tell most.
        </p>
      )}
    </div>
  );
}
