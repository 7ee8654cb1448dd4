// What is in the card: what was done last, the things to do, the table, and the curves of the runs that are chosen.

import { useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { importRuns, undelete } from '../../../state/runs/actions.ts';
import { kept } from '../../../state/runs/store.ts';
import { columnsOf, inCommon, sortRuns } from '../../../views/runs.ts';
import { useTouchOnly } from '../../touchOnly.ts';
import { useDrop } from '../../useDrop.ts';
import { useChoice } from './choice.ts';
import { EditRun } from './EditRun.tsx';
import { Overlay } from './Overlay.tsx';
import { RunDetails } from './RunDetails.tsx';
import { RunsTable } from './RunsTable.tsx';
import { Toolbar } from './Toolbar.tsx';

export function RunsBody() {
  const { runs, ready } = useStore(kept);
  const { selection, sort } = useChoice();
  const [editing, setEditing] = useState<string | null>(null);
  const [detailed, setDetailed] = useState<string | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const isOver = useDrop(body, files => void importRuns(...files));

  const isTouchOnly = useTouchOnly();
  const columns = useMemo(() => columnsOf(runs), [runs]);
  const rows = useMemo(() => sortRuns(runs, String(sort.column), sort.direction), [runs, sort]);
  const chosen = useMemo(() => runs.filter(({ id }) => selection === 'all' || selection.has(id)), [runs, selection]);
  const close = () => {
    setEditing(null);
    document.getElementById(`rename-${editing}`)?.focus();
  };
  const edited = runs.find(({ id }) => id === editing);
  const shown = runs.find(({ id }) => id === detailed);

  return (
    <div className="runs" ref={body} data-over={isOver || undefined}>
      <Toolbar runs={runs} chosen={chosen} />
      <Word />
      {runs.length === 0 ? (
        <p className="card-empty">
          {ready
            ? `No saved runs yet. Press Play: a run is saved here when it pauses or finishes. You can also import exported runs${isTouchOnly ? '' : ', or drop their files here'}.`
            : 'Loading saved runs…'}
        </p>
      ) : (
        <RunsTable
          runs={rows}
          columns={columns}
          selection={selection}
          onSelect={selection => useChoice.setState({ selection })}
          sort={sort}
          onSort={sort => useChoice.setState({ sort })}
          onEdit={setEditing}
          onDetails={setDetailed}
        />
      )}
      {inCommon(runs) && <p className="soft small">{inCommon(runs)}</p>}
      {shown && <RunDetails key={shown.id} run={shown} onClose={() => setDetailed(null)} />}
      {edited && <EditRun key={edited.id} run={edited} onClose={close} />}
      {chosen.length > 1 ? (
        <Overlay runs={chosen} />
      ) : (
        runs.length > 1 && <p className="soft small">Select two or more runs to compare their curves.</p>
      )}
    </div>
  );
}

/** Always on the page, so that a screen reader hears what arrives in it. */
function Word() {
  const { word, unsaved, deleted } = useStore(kept);
  return (
    <>
      {unsaved && (
        <p className="runs-word" data-tone="warning">
          {unsaved}
        </p>
      )}
      <div className="runs-word" role="status" data-tone={word?.tone}>
        {word && <p>{word.text}</p>}
        {deleted.length > 0 && (
          <Button className="button" onPress={() => void undelete()}>
            Undo
          </Button>
        )}
      </div>
    </>
  );
}
