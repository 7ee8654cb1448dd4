// What a plotly card can be saved as.

import type { RefObject } from 'react';
import type { Table } from '../../views/table.ts';
import type { Files } from '../card/files.ts';
import type { PlotHandle } from '../Plot.tsx';

export const plotFiles = (plot: RefObject<PlotHandle | null>, table: () => Table | null): Files => ({
  png: () => plot.current!.image('png'),
  svg: () => plot.current!.image('svg'),
  table,
});
