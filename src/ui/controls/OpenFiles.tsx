// Data from this computer: a table of text, or the IDX files of a dataset, as published or unpacked; as one, or with training
// and test apart.

import { FolderOpen } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { openFiles } from '../openFiles.ts';

export const OpenFiles = ({ strong = false }: { strong?: boolean }) => (
  <FileTrigger allowsMultiple onSelect={files => files && void openFiles([...files])}>
    <Button className={strong ? 'button' : 'button bare open-files'}>
      <FolderOpen aria-hidden="true" />
      Open files from this computer
    </Button>
  </FileTrigger>
);
