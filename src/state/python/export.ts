// The run on the stage as a notebook of PyTorch, downloaded; of two runs, both. It comes with the code that writes one, when somebody
// asks for it.

import { fileSize } from '../../core/fileSize.ts';
import { archiveOf } from '../../notebook/archive.ts';
import { saveAs } from '../download.ts';
import { notify } from '../notices.ts';
import { fileNameOf } from '../runs/apart.ts';
import { entryOf } from '../runs/entry.ts';
import { writeRuns } from '../runs/files.ts';
import { type Side, sideNote } from '../runs/side.ts';
import type { Stage } from '../stage.ts';
import { stage } from '../store.ts';
import { createTask, type Working } from '../task.ts';
import { twins } from '../twin/store.ts';
import { collect } from './collect.ts';

/** How far the export is, and the way to stop it. */
export const exporting = createTask();

/** Why it came to nothing is said in a notice. */
export async function exportPython(): Promise<void> {
  const { twin } = twins.getState();
  await exporting.run(async working => {
    await exportOne(stage, twin ? 'A' : '', working);
    if (twin && !working.isStopped()) await exportOne(twin.stage, 'B', working);
  });
  const { problem } = exporting.store.getState();
  if (problem) notify('warning', problem);
}

async function exportOne({ lab, run }: Stage, side: Side, working: Working): Promise<void> {
  const seen = lab.getState();
  const { snapshot, params: shown, id, appliedData } = seen;
  if (!snapshot?.experiment) return;
  const entry = entryOf(await run.ask(engine => engine.record()), id, seen, sideNote(side));
  const { score, samples } = shown;
  const written = await collect(
    question => run.ask(question),
    {
      name: entry.name,
      params: { ...snapshot.params, score, samples },
      stepsPerEpoch: snapshot.progress.stepsPerEpoch,
      experiment: snapshot.experiment,
      record: writeRuns([entry], new Date().toISOString()),
    },
    working,
  );
  if (!written) return;
  const archive = archiveOf(written);
  saveAs(
    new Blob([archive], { type: 'application/zip' }),
    fileNameOf(entry).replace(/\.json$/, `${side && `-${side}`}.zip`),
  );
  if (appliedData)
    notify(
      'info',
      `The archive has ${fileSize(archive.length)}, and your data are in it: think of that before you pass it on.`,
    );
}
