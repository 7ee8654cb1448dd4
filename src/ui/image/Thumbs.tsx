// Small pictures in rows: what the sampled codes decode to, and the training images whose codes are nearest.

import { X } from 'lucide-react';
import { exampleAt } from '../../core/examples.ts';
import { valuesOf } from '../../core/shape.ts';
import type { Examination } from '../../engine/api.ts';
import { neighbours } from '../../views/card.ts';
import { countedExamples } from '../../views/examples/words.ts';
import { counted } from '../../views/numbers.ts';
import { sampleReader } from '../../views/samples.ts';
import { useFrame } from '../useFrame.ts';
import { useLab } from '../useLab.ts';
import { useWords } from '../useWords.ts';
import { Thumb } from '../views/Thumb.tsx';
import { Panel } from './Panel.tsx';

export function Draws({ examination: { samples, sigma } }: { examination: Examination }) {
  const frame = useFrame();
  const { one, value } = useWords();
  const { shape } = frame;
  const shown = samples.values.length / valuesOf(shape);
  const rest = samples.count - shown;
  const read = sampleReader(samples.probability);
  return (
    <Panel
      area="draws"
      title="Reconstructions over L samples"
      help={`Each is decoded from a different code, drawn from the Gaussian of the ${one} ([[posterior]]). Where they differ, the model is uncertain.`}
    >
      <ul className="image-thumbs">
        {Array.from({ length: shown }, (_, l) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sample is known by its number
          <li key={l}>
            <Thumb
              values={exampleAt({ shape, values: samples.values }, l)}
              frame={frame}
              label={`Reconstruction from sample ${l + 1}`}
            />
            <span className="soft" title="probability">
              {read(samples.probability[l])}
            </span>
          </li>
        ))}
      </ul>
      <p className="soft small">
        {sigma === null
          ? 'This model has no noise, so there is only one code and one reconstruction.'
          : `Below each: the probability per ${value} that it gives the ${one}.`}
        {rest > 0 && ` ${counted(rest, 'more sample')} not drawn here.`}
      </p>
    </Panel>
  );
}

export function Nearest({ examination: { nearest } }: { examination: Examination }) {
  const params = useLab(state => state.snapshot!.params);
  const frame = useFrame();
  const words = useWords();
  return (
    <Panel
      area="nearest"
      title={`Nearest training ${words.many}`}
      help={`The training ${words.many} whose mean codes are nearest to that of this ${words.one}: what it looks like to the model.`}
    >
      <ul className="image-thumbs">
        {neighbours(nearest, params).map(({ values, name, anomalous, distance }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a neighbour is known by its rank
          <li key={i}>
            <Thumb
              values={values}
              frame={frame}
              label={`Neighbour ${i + 1}: ${name}${anomalous ? ', an anomaly' : ''}`}
            />
            <span>
              {anomalous && <X aria-hidden="true" />}
              {name}
            </span>
            <span className="soft">{distance}</span>
          </li>
        ))}
      </ul>
      <p className="soft small">
        Class, and the distance between the codes; {countedExamples(nearest.among, words, 'training')} were compared.
      </p>
    </Panel>
  );
}
