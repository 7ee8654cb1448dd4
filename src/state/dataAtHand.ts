// Data that nobody insisted on: a visitor who chose nothing should not wait for a download or stand before a failure. The lab
// goes on with Strokes, which it draws itself, and takes the dataset when it comes.

import { type DatasetId, datasets } from '../datasets/index.ts';
import type { Problem } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import { notify } from './notices.ts';
import { page } from './page.ts';
import { run } from './store.ts';

/** A download that takes longer than this may come in later. */
const PATIENCE_MS = 6000;

const isDefault = ({ dataset, anomaly }: Params): boolean =>
  dataset !== 'strokes' && anomaly !== 'other-dataset' && !page.getState().chosen.includes('dataset');

/** Builds the run that the controls show; Strokes takes the place of a dataset that nobody chose. What failed, or null. */
export async function configure(params: Params): Promise<Problem | null> {
  const building = run.configure(params);
  if (!isDefault(params)) return building;
  const { id } = run;
  const outcome = await Promise.race([building, takesLong()]);
  const isOver = (run.id !== id && run.id !== '') || !isDefault(page.getState().params);
  if (outcome === 'long') return isOver ? building : withStrokes(params.dataset, 'is taking long to download');
  if (isOver || outcome?.code !== 'unreachable') return outcome;
  return withStrokes(params.dataset, 'could not be loaded');
}

/** Settles when data has been loading for longer than anybody should wait; never where it has come. */
function takesLong(): Promise<'long'> {
  return new Promise(resolve => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = run.store.subscribe(look);
    function look(): void {
      const { phase, snapshot } = run.store.getState();
      if (phase === 'loading' && !snapshot) return; // the engine has yet to begin
      if (phase === 'loading') {
        timer ??= setTimeout(() => {
          end();
          resolve('long');
        }, PATIENCE_MS);
        return;
      }
      clearTimeout(timer);
      end();
    }
    look();
  });
}

function withStrokes(wanted: DatasetId, reason: string): Promise<Problem | null> {
  const { label } = datasets[wanted];
  notify(
    'info',
    `${label} ${reason} here, so the lab uses Strokes, which it draws itself. Choose the dataset again to see why, or open its files from this computer.`,
  );
  page.setState(({ params }) => ({ params: { ...params, dataset: 'strokes' } }));
  takeWhenHere(wanted);
  return run.configure(page.getState().params);
}

/** Goes back to what the visit began with when it has arrived; a run that was trained meanwhile is not replaced unasked. */
function takeWhenHere(wanted: DatasetId): void {
  const end = run.store.subscribe(({ snapshot }) => {
    if (!snapshot?.arrived.includes(wanted)) return;
    end();
    const { params, chosen } = page.getState();
    if (params.dataset !== 'strokes' || chosen.includes('dataset')) return;
    const { label } = datasets[wanted];
    if (snapshot.progress.step > 0 || snapshot.phase === 'training')
      return notify('info', `${label} has been downloaded: you can choose it under Dataset.`);
    notify('info', `${label} has been downloaded and replaces Strokes.`);
    page.setState({ params: { ...params, dataset: wanted } });
    void run.configure(page.getState().params);
  });
}
