// The menu of a card: save the picture or its numbers, or read the numbers right here.

import { Download } from 'lucide-react';
import { memo } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { ProbeId } from '../../probes/index.ts';
import { saveAs } from '../../state/download.ts';
import { lab } from '../../state/store.ts';
import { TipButton } from '../Tip.tsx';
import { csvBlob, type Files, fileName } from './files.ts';

interface Props {
  view: string;
  title: string;
  probe: ProbeId | undefined;
  files: Files;
  onShowTable: () => void;
}

export const SaveMenu = memo(function SaveMenu({ view, title, probe, files, onShowTable }: Props) {
  const name = (ending: string) => {
    const { seen, snapshot } = lab.getState();
    const of = probe && seen[probe];
    return fileName(view, of?.run ?? snapshot?.run ?? 0, of?.step ?? snapshot?.progress.step ?? 0, ending);
  };
  const choose = async (choice: 'png' | 'svg' | 'csv' | 'table') => {
    if (choice === 'table') return onShowTable();
    if (choice === 'csv') {
      const table = files.table();
      return table && saveAs(csvBlob(table), name('csv'));
    }
    const blob = await files[choice]?.();
    if (blob) saveAs(blob, name(choice));
  };
  return (
    <MenuTrigger>
      <TipButton label={`Save ${title}`} hint="Save the picture or its numbers, or read them as a table">
        <Download aria-hidden="true" />
      </TipButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="card-menu" onAction={key => void choose(key as 'png' | 'svg' | 'csv' | 'table')}>
          {files.png && <MenuItem id="png">Picture (PNG)</MenuItem>}
          {files.svg && <MenuItem id="svg">Drawing (SVG)</MenuItem>}
          <MenuItem id="csv">Numbers (CSV)</MenuItem>
          <MenuItem id="table">Show as table</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
});
