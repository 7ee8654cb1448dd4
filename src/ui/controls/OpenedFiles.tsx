// What the files are that somebody opened, and what can be done about images that lie on their side: of digits the lab notices it
// itself, of other images a person does.

import { RotateCcwSquare } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { sizeInWords } from '../../core/shape.ts';
import { wordsOf } from '../../core/words.ts';
import { counted, whole } from '../../views/numbers.ts';
import { turnOpened } from '../openFiles.ts';
import { useLab } from '../useLab.ts';

export function OpenedFiles() {
  const opened = useLab(state => state.opened);
  if (!opened) return null;
  const { name, counts, notes, sideways, turned, shape, classes } = opened;
  return (
    <div className="opened-files small" role="status">
      <p>
        <b>{name}</b> {whole(counts.train)} training and {whole(counts.test)} test {wordsOf(shape).many} of{' '}
        {sizeInWords(shape)}, {counted(classes.length, 'class', 'classes')}, from this computer.
      </p>
      {notes.map(note => (
        <p key={note}>{note}</p>
      ))}
      {sideways && <p>These images seem to be transposed, as those of EMNIST are.</p>}
      {shape.kind === 'image' && (
        <Button className="button" onPress={() => void turnOpened()}>
          <RotateCcwSquare aria-hidden="true" />
          {turned ? 'Undo the transposition' : 'Transpose the images'}
        </Button>
      )}
    </div>
  );
}
