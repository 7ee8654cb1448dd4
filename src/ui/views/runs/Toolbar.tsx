// What can be done with all runs, or with those that are chosen.

import { FileInput, FileOutput, Table2, Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Toolbar as Group } from 'react-aria-components/Toolbar';
import { saveAs } from '../../../state/download.ts';
import { exportRuns, importRuns, remove } from '../../../state/runs/actions.ts';
import type { KeptRun } from '../../../state/runs/types.ts';
import { runsTable } from '../../../views/runs.ts';
import { csvBlob } from '../../card/files.ts';

interface Props {
  runs: readonly KeptRun[];
  chosen: readonly KeptRun[];
}

export function Toolbar({ runs, chosen }: Props) {
  const some = chosen.length > 0 ? chosen : runs;
  const ids = some.map(({ id }) => id);
  const which = chosen.length > 0 ? `${chosen.length} selected` : 'all';
  return (
    <Group className="runs-tools" aria-label="Saved runs">
      <FileTrigger
        acceptedFileTypes={['.json', 'application/json']}
        allowsMultiple
        onSelect={files => files && void importRuns(...files)}
      >
        <Button className="button">
          <FileInput aria-hidden="true" /> Import
        </Button>
      </FileTrigger>
      <Button className="button" isDisabled={some.length === 0} onPress={() => exportRuns(ids)}>
        <FileOutput aria-hidden="true" /> Export {which}
      </Button>
      <Button
        className="button"
        isDisabled={some.length === 0}
        onPress={() => saveAs(csvBlob(runsTable(some)), 'vae-anomaly-lab-runs.csv')}
      >
        <Table2 aria-hidden="true" /> {which === 'all' ? 'Table as CSV' : `CSV of ${which}`}
      </Button>
      {chosen.length > 0 && (
        <Button className="button" onPress={() => void remove(ids)}>
          <Trash2 aria-hidden="true" /> Delete {which}
        </Button>
      )}
    </Group>
  );
}
