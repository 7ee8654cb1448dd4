// What a run computes on exactly, and where its images came from.

import { Gauge } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import type { Experiment } from '../../engine/api.ts';
import { countedExamples } from '../../views/examples/words.ts';
import { whole } from '../../views/numbers.ts';
import { openSpeedDialog } from '../speed/open.ts';
import { useWords } from '../useWords.ts';
import { KeptDatasets } from './KeptDatasets.tsx';
import { kinds } from './renderer.ts';

interface Props {
  experiment: Experiment;
  triggerRef: RefObject<HTMLButtonElement | null>;
  onClose(): void;
}

export const DeviceFacts = ({ experiment, triggerRef, onClose }: Props) => (
  <Popover className="popover device" placement="bottom end" isOpen triggerRef={triggerRef} onOpenChange={onClose}>
    <Dialog>
      <Facts {...experiment} />
      <KeptDatasets />
      <Button
        className="button device-speed"
        onPress={() => {
          onClose();
          openSpeedDialog();
        }}
      >
        <Gauge aria-hidden="true" />
        How fast is this machine?
      </Button>
    </Dialog>
  </Popover>
);

function Facts({ device, counts, parameters, data, origin, notes }: Experiment) {
  const words = useWords();
  const all = [...device.notes, ...notes];
  return (
    <>
      <Heading slot="title" level={2}>
        This run
      </Heading>
      <dl className="facts">
        <dt>Compute device</dt>
        <dd>{kinds[device.backend]}</dd>
        <dt>Renderer</dt>
        <dd>{device.renderer}</dd>
        <dt>Precision</dt>
        <dd>{device.precision === 'float32' ? 'float32 (single)' : 'float16 (half)'}</dd>
        <dt>Thread</dt>
        <dd>{device.thread === 'worker' ? 'its own worker' : 'the page’s'}</dd>
        <dt>Parameters</dt>
        <dd>{whole(parameters)}</dd>
        <dt>Dataset</dt>
        <dd>
          {data.name}
          {data.credit ? `, by ${data.credit}` : ', from your files'}
        </dd>
        <dt>Origin</dt>
        <dd>{origin}</dd>
        <dt>Training</dt>
        <dd>
          {countedExamples(counts.train, words)}
          {counts.contaminated > 0 ? `, of which ${whole(counts.contaminated)} are anomalies` : ', all normal'}
        </dd>
        <dt>Calibration</dt>
        <dd>{countedExamples(counts.calibration, words, 'normal')}, never trained on</dd>
        <dt>Test</dt>
        <dd>
          {whole(counts.testNormal)} normal, {whole(counts.testAnomalous)} anomalous
        </dd>
      </dl>
      {all.length > 0 && (
        <ul>
          {all.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
