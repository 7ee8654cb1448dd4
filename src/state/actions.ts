// Everything a person can do, as functions. Components call these and nothing else.

import { reconcile } from '../params/check.ts';
import { fieldOf, type ParamId } from '../params/schema.ts';
import type { ProbeId } from '../probes/index.ts';
import { configure, engine, forgiveRestarts, revive, whenReady } from './connection.ts';
import { saveAs } from './download.ts';
import { notify } from './notices.ts';
import { apply, liveParams, set } from './settings.ts';
import { lab } from './store.ts';

export { dismiss } from './notices.ts';
export { apply, liveParams, set, setAll, undo } from './settings.ts';

/** Trains to the end; starts over first if changes are pending. */
export async function play(): Promise<void> {
  await train('end');
}

/** One training step. */
export const oneStep = (): Promise<void> => train('step');

/** To the end of the epoch. */
export const oneEpoch = (): Promise<void> => train('epoch');

async function train(until: 'end' | 'step' | 'epoch'): Promise<void> {
  const { phase, pending, snapshot } = lab.getState();
  if (phase === 'finished' && pending.length === 0) {
    notify(
      'info',
      'The run is finished. Raise Epochs to train on, or rewind to train again from the same first weights.',
    );
    return;
  }
  if (pending.length > 0) await apply();
  else if (phase === 'failed' && snapshot?.problem?.kind !== 'training') return;
  await whenReady();
  await (await engine()).start(until);
}

export async function pause(): Promise<void> {
  await (await engine()).stop();
}

/** The same first weights again. */
export async function rewind(): Promise<void> {
  if (lab.getState().pending.length > 0) return apply();
  await (await engine()).rewind();
}

/** Another seed, and with it another split, shuffle, first weights and noise. Goes on training if it was. */
export async function newSeed(): Promise<void> {
  const { params, phase } = lab.getState();
  const { max } = fieldOf('seed') as { max: number };
  lab.setState({ params: { ...params, seed: (params.seed % max) + 1 } });
  await apply();
  if (phase === 'training') await (await engine()).start();
}

/** Dataset files from this computer become the dataset `own`, which is chosen. */
export async function openFiles(files: readonly File[]): Promise<void> {
  try {
    const opened = await Promise.all(
      files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const answer = await (await engine()).open(opened);
    if ('problem' in answer) return notify('warning', answer.problem.message);
    lab.setState(({ chosen, params }) => ({
      params: reconcile({ ...params, dataset: 'own' }).params,
      chosen: [...new Set<ParamId>([...chosen, 'dataset'])],
    }));
    await configure(lab.getState().params, { own: answer.data.id });
  } catch (error) {
    notify('warning', `The files could not be read: ${(error as Error).message}`);
  }
}

/** Loads Strokes in place of a dataset that cannot be had. */
export async function useStrokes(): Promise<void> {
  set('dataset', 'strokes');
  await apply();
}

/** Tries again after a failure, from the last checkpoint if there is one. */
export async function retry(): Promise<void> {
  const { snapshot, params } = lab.getState();
  const kind = snapshot?.problem?.kind;
  if (kind === 'training') return rewind();
  if (kind === 'data') {
    await configure(params);
    return;
  }
  forgiveRestarts();
  await revive(false);
}

export const select = (position: number): void => lab.setState({ selected: position, own: null });

/** The journey follows an image of the visitor's own, [784] in 0..255; null: the selected test image again. */
export const follow = (own: Uint8Array | null): void => lab.setState({ own });

/** Picks test images out, by their positions, in every picture; none at all takes it back. */
export function brush(positions: Uint32Array | null): void {
  lab.setState({ brushed: positions && positions.length > 0 ? positions : null });
  if (lab.getState().params.galleryPage !== 1) set('galleryPage', 1);
}

export const hover = (position: number | null): void => lab.setState({ hovered: position });

/** A view that needs this probe came on the screen; returns what to call when it leaves. */
export function watch(probe: ProbeId): () => void {
  const count = (change: number) =>
    lab.setState(({ visible }) => {
      const { [probe]: now = 0, ...others } = visible;
      return { visible: now + change > 0 ? { ...others, [probe]: now + change } : others };
    });
  count(1);
  let watching = true;
  return () => {
    if (watching) count(-1);
    watching = false;
  };
}

let wantedCode: Float32Array | null = null;
let decoding = false;

/** Decodes a code for the pointer; overtaken answers are dropped. Null: the pointer left. */
export function probeAt(z: Float32Array | null): void {
  wantedCode = z;
  if (z === null) lab.setState({ probe: null });
  else if (!decoding && (lab.getState().snapshot?.run ?? 0) > 0) void decodeLatest();
}

async function decodeLatest(): Promise<void> {
  decoding = true;
  while (wantedCode) {
    const z: Float32Array = wantedCode;
    const decoded = await engine()
      .then(it => it.decode(z))
      .catch(() => null);
    if (decoded && wantedCode) lab.setState({ probe: { z, pixels: decoded.pixels } });
    if (wantedCode === z) break;
  }
  decoding = false;
}

/** Downloads the run as JSON: under every score when it rests; one that trains is not held up for that. */
export async function exportRun(): Promise<void> {
  try {
    const { params: shown, phase } = lab.getState();
    const rests = phase === 'paused' || phase === 'finished';
    const record = await (await engine()).record(rests ? shown.samples : undefined);
    const timing = { ...record.timing, longestTaskMs: lab.getState().longestTaskMs };
    const { dataset, heldOut, latent } = record.params;
    const params = liveParams(record.params, shown);
    const text = JSON.stringify({ ...record, params, timing }, null, 1);
    saveAs(new Blob([text], { type: 'application/json' }), `vae-anomaly-lab-${dataset}-${heldOut}-${latent}d.json`);
  } catch (error) {
    notify('warning', (error as Error).message);
  }
}
