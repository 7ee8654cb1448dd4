// What both detectors are worth: their ROC curves in one picture, and whether one is better or was lucky.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Stage } from '../../state/store.ts';
import type { Twin } from '../../state/twin/store.ts';
import { comparedSummary } from '../../views/comparison.ts';
import { share } from '../../views/numbers.ts';
import { rocOver } from '../../views/runsOverlay.ts';
import { Found } from '../views/comparison/Found.tsx';
import { usePalette } from '../views/palette.ts';
import { Overlay } from './Overlay.tsx';

interface Props {
  first: Stage;
  second: Stage;
  difference: Twin['difference'];
}

export function Judged({ first, second, difference }: Props) {
  const palette = usePalette();
  const a = useStore(first.lab, state => state.seen.detection?.look);
  const b = useStore(second.lab, state => state.seen.detection?.look);
  const { compared } = useStore(difference);
  const figure = useMemo(() => {
    const lines = [a, b].map((look, i) => ({
      ...{ id: 'AB'[i], title: 'AB'[i], history: [], changes: [] },
      roc: look && look.auc !== null ? look : null,
    }));
    return rocOver(lines, palette);
  }, [a, b, palette]);
  const areas = [a, b].map((look, i) => `${'AB'[i]} ${look?.auc == null ? '–' : share(look.auc)}`).join(', ');
  return (
    <Overlay
      id="twin-roc"
      title="ROC curves"
      summary={
        compared
          ? comparedSummary(compared, ['A', 'B'])
          : `AUC: ${areas}. Whether that is more than luck is worked out when both rest.`
      }
      figure={figure}
      label={`ROC curves of A and B. AUC: ${areas}`}
      empty="There is no ROC curve without both normals and anomalies."
    >
      {compared && <Found compared={compared} isOfThisRun />}
    </Overlay>
  );
}
