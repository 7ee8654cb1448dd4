// Which two of more than two latent dimensions are drawn.

import { memo } from 'react';
import type { ParamId } from '../../../params/schema.ts';
import { set } from '../../../state/actions.ts';
import { useLab } from '../../useLab.ts';
import { SmallSelect } from '../SmallSelect.tsx';

interface Props {
  id: Extract<ParamId, 'axisX' | 'axisY'>;
  dimensions: number;
}

export const AxisChoice = memo(function AxisChoice({ id, dimensions }: Props) {
  const value = useLab(state => Math.min(state.params[id], dimensions));
  const options = Array.from({ length: dimensions }, (_, d) => ({ id: String(d + 1), label: `z${d + 1}` }));
  return (
    <SmallSelect
      label={id === 'axisX' ? 'Across' : 'Up'}
      value={String(value)}
      options={options}
      onChange={chosen => set(id, Number(chosen))}
    />
  );
});
