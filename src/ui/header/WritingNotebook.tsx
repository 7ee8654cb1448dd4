// A notebook on its way: how far the scoring is, and a press that stops it.

import { Square } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { exporting } from '../../state/python/export.ts';
import { wholePercent } from '../../views/numbers.ts';

export function WritingNotebook() {
  const done = wholePercent(useStore(exporting.store, state => state.done));
  return (
    <Button
      className="button export"
      data-heir=".to-python"
      aria-label={`Stop exporting to Python, ${done}`}
      onPress={() => exporting.stop()}
    >
      <Square aria-hidden="true" />
      <span className="tabular">Stop · {done}</span>
    </Button>
  );
}
