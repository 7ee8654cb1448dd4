// How long the run is to be, before it begins: a quick look or the full experiment, with what each takes on this device.

import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useStore } from 'zustand';
import { setAll } from '../../state/actions.ts';
import { sweeping } from '../../state/sweep/store.ts';
import { isLength, type OfferedLength, offeredLengths, timeWords } from '../../views/runLength.ts';
import { useLab, useLabShallow } from '../useLab.ts';

export function RunLength() {
  const isOpen = useLab(({ phase, snapshot }) => phase !== 'training' && (snapshot?.progress.step ?? 0) === 0);
  const isSweep = useStore(sweeping, ({ running }) => running !== null);
  if (!isOpen || isSweep) return null;
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
    <ToggleButtonGroup
      className="segments run-length"
      aria-label="Length of the run"
      selectedKeys={chosen ? [chosen] : []}
      onSelectionChange={keys => {
        const next = lengths.find(({ id }) => keys.has(id));
        if (next) setAll({ ...next.length });
      }}
    >
      {lengths.map(({ id, label, seconds }) => (
        <ToggleButton key={id} id={id}>
          <b>{label}</b> <span>{timeWords(seconds)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
