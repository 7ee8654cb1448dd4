// What is done with the whole class: train its runs again, save the table, print the page.

import { Download, RotateCw, Square } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { classTable, type StudentRow } from '../../assignments/overview/classTable.ts';
import type { Asked } from '../../assignments/overview/marked.ts';
import { stopVerifying, verifying, verifyRuns, waitingOf } from '../../assignments/overview/verifying.ts';
import { read } from '../../params/address.ts';
import { saveAs } from '../../state/download.ts';
import { Bar } from '../Bar.tsx';
import { csvBlob } from '../card/files.ts';

interface Props {
  rows: readonly StudentRow[];
  asked: readonly Asked[];
  title: string;
}

/** Where runs are trained again: as the address says, such as `?overview&backend=wasm`. */
export const backendHere = () => read(location.search).params.backend;

const fileName = (title: string): string =>
  `${title
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60)}-overview.csv`;

export function Tools({ rows, asked, title }: Props) {
  const state = useStore(verifying);
  const waiting = waitingOf(
    rows.map(({ student }) => student),
    state,
  );
  return (
    <div className="overview-tools">
      <div className="overview-buttons">
        {state.now ? (
          <Button className="button" onPress={stopVerifying}>
            <Square aria-hidden="true" /> Stop
          </Button>
        ) : (
          <Button
            className="button"
            isDisabled={waiting.length === 0}
            onPress={() => void verifyRuns(waiting, backendHere())}
          >
            <RotateCw aria-hidden="true" /> Verify {waiting.length > 0 ? `all ${waiting.length} runs` : 'all'}
          </Button>
        )}
        <Button className="button" onPress={() => saveAs(csvBlob(classTable(rows, asked)), fileName(title))}>
          <Download aria-hidden="true" /> CSV
        </Button>
        <Button className="button" onPress={() => print()}>
          Print
        </Button>
      </div>
      {state.now && <Now {...state.now} />}
      <p className="small" role="status">
        {state.word}
      </p>
    </div>
  );
}

function Now({ of, standing, done, all }: NonNullable<ReturnType<typeof verifying.getState>['now']>) {
  const what = `Run ${of.place + 1} of ${of.student}`;
  return (
    <div className="overview-now">
      <p className="small">
        {standing.activity ?? `${what} is trained again`}: {done} of {all} done
      </p>
      <Bar label="Training runs again" share={(done + standing.share) / all} note={what} />
    </div>
  );
}
