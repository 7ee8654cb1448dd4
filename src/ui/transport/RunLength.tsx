// How long the run is to be, before it begins: a quick look or the full experiment, with what each takes on this device.

import { useStore } from 'zustand';
import { setAll } from '../../state/actions.ts';
import { lesson } from '../../state/lesson/store.ts';
import { isLength, type OfferedLength, offeredLengths, timeWords } from '../../views/runLength.ts';
import { Segments } from '../controls/Segments.tsx';
import { useLab, useLabShallow } from '../useLab.ts';

export function RunLength() {
  const isOpen = useLab(({ phase, snapshot }) => phase !== 'training' && (snapshot?.progress.step ?? 0) === 0);
  const isLent = useLab(({ ownParams }) => ownParams !== null); // a sweep or a verification has its own
  const isOfLesson = useStore(lesson, ({ on }) => on !== null); // which has set how long its runs are
  if (!isOpen || isLent || isOfLesson) return null;
  return <Lengths />;
}

function Lengths() {
  // As text, so that a snapshot that changes nothing draws nothing.
  const { offered, chosen } = useLabShallow(state => {
    const lengths = offeredLengths(state);
    return {
      offered: JSON.stringify(lengths),
      chosen: lengths.find(({ length }) => isLength(state.params, length))?.id ?? null,
    };
  });
  const lengths: readonly OfferedLength[] = JSON.parse(offered);
  return (
    <Segments
      className="segments run-length"
      label="Length of the run"
      options={lengths.map(({ id, label, seconds }) => ({
        id,
        label: `${label}, ${timeWords(seconds)}`,
        picture: (
          <>
            <b>{label}</b> <span>{timeWords(seconds)}</span>
          </>
        ),
      }))}
      value={chosen}
      onChange={id => setAll({ ...lengths.find(each => each.id === id)!.length })}
    />
  );
}
