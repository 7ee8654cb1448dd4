// Where the files come from: dropped anywhere on the page, or chosen. What becomes of them is said beside it.

import { FolderOpen, Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useStore } from 'zustand';
import { addFiles, clearFiles, overview } from '../../assignments/overview/store.ts';
import { useTouchOnly } from '../touchOnly.ts';
import { useDrop } from '../useDrop.ts';
import { droppedIn } from './dropped.ts';

export function AddFiles() {
  const { handIns, reading, word } = useStore(overview);
  const isOver = useDrop(null, (_, transfer) => void droppedIn(transfer).then(addFiles));
  const isTouchOnly = useTouchOnly();
  const isEmpty = handIns.length === 0;
  const choose = (files: FileList | null) => void addFiles([...(files ?? [])]);
  return (
    <section className="card overview-files" aria-label="Files of the class" data-over={isOver || undefined}>
      {isEmpty && (
        <p className="overview-lead">
          {isTouchOnly ? 'Choose' : 'Drop here, or choose,'} the answer files that your students have saved: one by one,
          a whole folder, or the ZIP that a learning platform makes of them.
        </p>
      )}
      <div className="overview-buttons">
        <FileTrigger allowsMultiple acceptedFileTypes={['.json', '.zip']} onSelect={choose}>
          <Button className={isEmpty ? 'button strong' : 'button'}>{isEmpty ? 'Choose files' : 'Add files'}</Button>
        </FileTrigger>
        <FileTrigger acceptDirectory onSelect={choose}>
          <Button className="button">
            <FolderOpen aria-hidden="true" /> {isEmpty ? 'Choose a folder' : 'Add a folder'}
          </Button>
        </FileTrigger>
        {!isEmpty && (
          <Button className="button" onPress={clearFiles}>
            <Trash2 aria-hidden="true" /> Remove all
          </Button>
        )}
        <p className="small" role="status">
          {reading === null ? word : `Reading: ${reading} done`}
        </p>
      </div>
      <p className="soft small">
        The files are read in this page. Nothing is sent anywhere, and nothing is kept: when the page is closed or
        reloaded, it has forgotten them.
        {isEmpty &&
          ' A file that was made in a browser proves nothing by itself; a run in it can be trained again here, from its settings, to see whether it comes out as it says.'}
      </p>
    </section>
  );
}
