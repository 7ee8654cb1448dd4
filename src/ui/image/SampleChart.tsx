// The variance of the estimate: the probability of the image under every sampled code, and their mean as they are added.

import { useMemo, useRef } from 'react';
import { fieldOf } from '../../params/schema.ts';
import { set } from '../../state/actions.ts';
import type { Examined } from '../../state/card.ts';
import { counted } from '../../views/numbers.ts';
import { samplesFigure, samplesSummary, samplesTable } from '../../views/samples.ts';
import { Card } from '../Card.tsx';
import { Plot, type PlotHandle } from '../Plot.tsx';
import { useLab } from '../useLab.ts';
import { useWords } from '../useWords.ts';
import { usePalette } from '../views/palette.ts';
import { SmallSelect } from '../views/SmallSelect.tsx';

const OFFERED = [1, 3, 10, 30, 100, 300];

/** Round numbers, and the one that is set if it is none of them. */
function SamplesChoice() {
  const samples = useLab(state => state.params.samples);
  const { max } = fieldOf('samples') as { max: number };
  const counts = [...new Set([...OFFERED, max, samples])].sort((a, b) => a - b);
  return (
    <SmallSelect
      label="Samples L"
      value={String(samples)}
      options={counts.map(count => ({ id: String(count), label: String(count) }))}
      onChange={value => set('samples', Number(value))}
    />
  );
}

export function SampleChart({ examined: { examination } }: { examined: Examined }) {
  const plot = useRef<PlotHandle>(null);
  const palette = usePalette();
  const { one, values } = useWords();
  const { samples, run } = examination;
  const figure = useMemo(() => samplesFigure(samples, palette, run), [samples, palette, run]);
  const files = useMemo(
    () => ({
      png: () => plot.current!.image('png'),
      svg: () => plot.current!.image('svg'),
      table: () => samplesTable(samples),
    }),
    [samples],
  );
  const summary = samplesSummary(examination);
  return (
    <div data-area="samples">
      <Card
        id="image-samples"
        title="Probability over L samples"
        help={`The [[encoder]] gives a Gaussian instead of a point, so the probability of the ${one} (the geometric mean over its ${values}) depends on the code drawn from it. A lower probability, which is more anomalous, is further up. The mean over L samples estimates it; its [[standard error]] is their [[standard deviation]] over √L.`}
        summary={summary}
        controls={<SamplesChoice />}
        files={files}
      >
        <p className="line-keys">
          <span className="line-key">
            <svg viewBox="0 0 24 8" aria-hidden="true">
              <path d="M0 4h24" stroke="var(--reconstruction)" strokeWidth="2.5" />
            </svg>
            mean so far ± one standard error
          </span>
          <span className="line-key">
            <svg viewBox="0 0 24 8" aria-hidden="true">
              <circle cx="12" cy="4" r="3" fill="var(--ink)" />
            </svg>
            one sample
          </span>
        </p>
        <Plot
          ref={plot}
          figure={figure}
          label={`Probability of the ${one} under ${counted(samples.count, 'sample')} of its code, and their running mean. ${summary}`}
        />
      </Card>
    </div>
  );
}
