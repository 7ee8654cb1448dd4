// Codes as clusters: what their centres decode to, and which classes are in them.

import { X } from 'lucide-react';
import { type CSSProperties, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { exampleAt } from '../../../core/examples.ts';
import { fieldOf } from '../../../params/schema.ts';
import { brush, set } from '../../../state/actions.ts';
import {
  classRows,
  clusterCountOf,
  clustersSummary,
  clustersTable,
  clusterWords,
  mainClass,
  sizesOf,
} from '../../../views/latent/clusterTable.ts';
import { fixed, whole } from '../../../views/numbers.ts';
import type { Files } from '../../card/files.ts';
import { useLab } from '../../useLab.ts';
import { useStage } from '../../useStage.ts';
import { SmallSelect } from '../SmallSelect.tsx';
import { Thumb } from '../Thumb.tsx';
import { type Pair, usePair } from '../usePair.ts';
import { ViewCard } from '../ViewCard.tsx';
import '../matrix.css';
import './clusters.css';

const files: Files = {
  table({ lab }) {
    const { seen, testSet } = lab.getState();
    if (!seen.clusters || !testSet || testSet.run !== seen.clusters.run) return null;
    const { look, params } = seen.clusters;
    return clustersTable(look, classRows(look, testSet, params));
  },
};

const field = fieldOf('clusterCount') as { label: string; min: number; max: number };
const counts = Array.from({ length: field.max - field.min + 1 }, (_, i) => {
  const id = String(field.min + i);
  return { id, label: id };
});

export function Clusters() {
  const pair = usePair('clusters');
  const count = useLab(state => state.params.clusterCount);
  const rows = useMemo(() => pair && classRows(pair.seen.look, pair.testSet, pair.seen.params), [pair]);
  return (
    <ViewCard
      id="clusters"
      probe="clusters"
      summary={pair && rows && clustersSummary(pair.seen.look, rows)}
      files={files}
      controls={
        <SmallSelect
          label={field.label}
          value={String(count)}
          options={counts}
          onChange={id => set('clusterCount', Number(id))}
        />
      }
    >
      {pair && rows && <Matrix pair={pair} rows={rows} />}
    </ViewCard>
  );
}

function Matrix({ pair: { seen, testSet }, rows }: { pair: Pair<'clusters'>; rows: ReturnType<typeof classRows> }) {
  const { run } = useStage();
  const { look } = seen;
  const sizes = sizesOf(look);
  const clusters = Array.from({ length: clusterCountOf(look) }, (_, cluster) => cluster);
  const codeOf = (cluster: number) => look.centres.slice(cluster * look.latent, (cluster + 1) * look.latent);
  const members = (cluster: number) =>
    Uint32Array.from(Array.from(look.labels.keys()).filter(i => look.labels[i] === cluster));
  return (
    <div className="matrix clusters">
      <table>
        <caption className="visually-hidden">How many codes of each class are in each cluster</caption>
        <thead>
          <tr>
            <td />
            {clusters.map(cluster => (
              <th key={cluster} scope="col">
                <Button
                  className="clusters-centre"
                  aria-label={`${clusterWords(look, rows, cluster)}. Select its codes in all figures.`}
                  onPress={() => brush(members(cluster))}
                  onHoverChange={isHovered => run.decodeAt(isHovered ? codeOf(cluster) : null)}
                  onFocusChange={isFocused => run.decodeAt(isFocused ? codeOf(cluster) : null)}
                >
                  <Thumb
                    values={exampleAt({ shape: testSet.shape, values: look.values }, cluster)}
                    frame={testSet}
                    label={`Centre of cluster ${cluster + 1}, decoded`}
                  />
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, anomalous, counts: own, total }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                {anomalous && <X aria-label="anomalous" />}
              </th>
              {clusters.map(cluster => (
                <td
                  key={cluster}
                  data-main={mainClass(rows, cluster)?.id === id || undefined}
                  style={{ '--share': total > 0 ? own[cluster] / total : 0 } as CSSProperties}
                >
                  {own[cluster] > 0 ? whole(own[cluster]) : ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Codes</th>
            {clusters.map(cluster => (
              <td key={cluster}>{whole(sizes[cluster])}</td>
            ))}
          </tr>
          {look.silhouettes && (
            <tr>
              <th scope="row">Silhouette</th>
              {clusters.map(cluster => (
                <td key={cluster}>{fixed(look.silhouettes![cluster])}</td>
              ))}
            </tr>
          )}
        </tfoot>
      </table>
    </div>
  );
}
