// An export on its way: how far the scoring is, and a press that stops it.

import { Square } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { stopExport } from '../../state/actions.ts';
import { wholePercent } from '../../views/numbers.ts';
import { useWork } from '../useWork.ts';

export function Exporting() {
  const work = useWork('all');
  const percent = work && work.of > 0 ? wholePercent(work.done / work.of) : null;
  return (
    <Button
      className="button export"
      data-heir=".export"
      aria-label={percent ? `Stop exporting, ${percent}` : 'Stop exporting'}
      onPress={() => void stopExport()}
    >
      <Square aria-hidden="true" />
      <span className="tabular">Stop{percent && ` · ${percent}`}</span>
    </Button>
  );
}
