// The chart that is saved has the threshold in it, although plotly does not draw it on the page.

import { type RefObject, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Table } from '../../../views/table.ts';
import type { Files } from '../../card/files.ts';
import { type PlotHandle, plotFiles } from '../../Plot.tsx';

/** `saving`: the figure has to be the one that leaves the page. */
export function usePicture(plot: RefObject<PlotHandle | null>, table: () => Table | null) {
  const [saving, setSaving] = useState(false);
  const files = useMemo<Files>(() => {
    const { png, svg } = plotFiles(plot, table);
    const withThreshold = (picture: () => Promise<Blob>) => async () => {
      flushSync(() => setSaving(true)); // the picture is made from the figure that was drawn last
      try {
        return await picture();
      } finally {
        setSaving(false);
      }
    };
    return { png: withThreshold(png!), svg: withThreshold(svg!), table };
  }, [plot, table]);
  return { files, saving };
}
