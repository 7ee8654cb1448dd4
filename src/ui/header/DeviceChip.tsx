// Where the arithmetic runs, in one line; what it runs on exactly, and where the images came from, one press away.

import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { datasets } from '../../datasets/index.ts';
import type { Device, Experiment } from '../../engine/api.ts';
import { count } from '../numbers.ts';
import { useLab } from '../useLab.ts';
import { shortRenderer } from './renderer.ts';

const kinds: Record<Device['backend'], string> = {
  webgl: 'GPU · WebGL2',
  wasm: 'Processor',
  cpu: 'Processor',
};

export function DeviceChip() {
  const experiment = useLab(state => state.snapshot?.experiment ?? null);
  const waiting = useLab(state => state.phase === 'loading' || state.phase === 'compiling');
  const device = experiment?.device;
  return (
    <DialogTrigger>
      <Button className="button chip" isDisabled={!experiment}>
        <i className="chip-dot" data-gpu={device?.backend === 'webgl'} />
        <span>
          {device
            ? `${kinds[device.backend]} · ${shortRenderer(device.renderer)} · ${device.precision}`
            : waiting
              ? 'Looking for a GPU'
              : 'No run yet'}
        </span>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover device" placement="bottom end">
        <Dialog>{experiment && <Facts {...experiment} />}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Facts({ device, counts, parameters, origin, notes }: Experiment) {
  const dataset = useLab(state => state.applied?.dataset ?? state.params.dataset);
  const all = [...device.notes, ...notes];
  return (
    <>
      <Heading slot="title" level={2}>
        This run
      </Heading>
      <dl className="facts">
        <dt>Computes on</dt>
        <dd>{kinds[device.backend]}</dd>
        <dt>Renderer</dt>
        <dd>{device.renderer}</dd>
        <dt>Precision</dt>
        <dd>{device.precision === 'float32' ? 'float32 (single)' : 'float16 (half)'}</dd>
        <dt>Thread</dt>
        <dd>{device.thread === 'worker' ? 'a worker of its own' : 'the page itself'}</dd>
        <dt>Parameters</dt>
        <dd>{count(parameters)}</dd>
        <dt>Dataset</dt>
        <dd>
          {datasets[dataset].label}, by {datasets[dataset].credit} ({datasets[dataset].licence})
        </dd>
        <dt>Origin</dt>
        <dd>{origin}</dd>
        <dt>Training</dt>
        <dd>{count(counts.train)} normal images</dd>
        <dt>Calibration</dt>
        <dd>{count(counts.calibration)} normal images, never trained on</dd>
        <dt>Test</dt>
        <dd>
          {count(counts.testNormal)} normal, {count(counts.testAnomalous)} anomalous
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
