// A plotly chart, and the only file that knows plotly. The library (1.2 MB) comes when the page is idle; charts are
// updated with `react` alone, in turns, and only while somebody can see them.

import type { Config, Root } from 'plotly.js';
import { type Ref, type RefObject, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { piece } from '../state/piece.ts';
import { titlesApart } from '../views/axisTitles.ts';
import type { Figure } from '../views/figure.ts';
import type { Palette } from '../views/palette.ts';
import { AxisTitles } from './AxisTitles.tsx';
import type { Files } from './card/files.ts';
import { useOnScreen } from './card/useOnScreen.ts';
import { usePiece } from './later.tsx';
import { Missing } from './Missing.tsx';
import { PAPER, usePrinting } from './printing.ts';
import { usePalette } from './views/palette.ts';
import { leaveTurn, takeTurn, whenIdle } from './views/turns.ts';

type Plotly = typeof import('plotly.js-basic-dist-min');

/** Plotly, fetched at the next idle moment after the first chart asks for it. */
const library = piece(async (): Promise<Plotly> => {
  await new Promise<void>(resolve => whenIdle(resolve, 2000));
  const module = await import('plotly.js-basic-dist-min');
  return 'default' in module ? (module.default as Plotly) : module;
});

const config: Partial<Config> & { showSendToCloud: boolean } = {
  displaylogo: false,
  displayModeBar: false,
  showSendToCloud: false,
  responsive: false, // the observer below also sees a card that changes its size
};

/** A finger that wants to scroll the page must not draw a zoom box. */
const dragmode = (): 'zoom' | false => (matchMedia('(pointer: coarse)').matches ? false : 'zoom');

/** The picture is named as a whole: what plotly puts into it, and beside it to measure letters, has no names. */
function hush(element: HTMLElement): void {
  for (const svg of [...element.querySelectorAll('.main-svg'), document.getElementById('js-plotly-tester')])
    svg?.setAttribute('aria-hidden', 'true');
}

const LEGEND_ROOM = 32;

/** The chart as it leaves the page: on the paper of its theme, and with the legend that the card writes beside it. */
function onPaper({ data, layout }: Figure, { surface }: Palette) {
  const margin = { ...layout.margin, t: (layout.margin?.t ?? 0) + LEGEND_ROOM };
  const legend = { orientation: 'h', x: 0, y: 0.995, yanchor: 'top', yref: 'container' } as const;
  const showlegend = data.some(trace => trace.name);
  return { data: [...data], layout: { ...layout, margin, legend, showlegend, paper_bgcolor: surface }, config };
}

export interface PlotHandle {
  image(format: 'png' | 'svg'): Promise<Blob>;
}

/** What the card of a chart can be saved as. */
export const plotFiles = (plot: RefObject<PlotHandle | null>, table: Files['table']): Files => ({
  png: () => plot.current!.image('png'),
  svg: () => plot.current!.image('svg'),
  table,
});

interface Props {
  figure: Figure;
  /** What a screen reader says of it; the numbers are in the card's table. */
  label: string;
  ref?: Ref<PlotHandle>;
}

export function Plot({ figure, label, ref }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const loaded = usePiece(library);
  const plotly = loaded.is === 'here' ? loaded.value : null;
  const [measured, setMeasured] = useState({ width: 0, height: 0 });
  const { isPrinting } = usePrinting();
  const size = isPrinting ? PAPER : measured;
  const isOnScreen = useOnScreen(box);
  const palette = usePalette();
  const { layout, titles } = useMemo(() => titlesApart(figure.layout), [figure]);

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry.contentRect;
      setMeasured({ width: Math.floor(width), height: Math.floor(height) });
    });
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = box.current!;
    if (!plotly || !isOnScreen || size.width < 40 || size.height < 40) return;
    const drawn = { ...layout, ...size, autosize: false, dragmode: dragmode() };
    takeTurn(element, async () => {
      await plotly.react(element, [...figure.data], drawn, config);
      hush(element);
    });
    return () => leaveTurn(element);
  }, [plotly, isOnScreen, figure, layout, size]);

  useEffect(() => {
    const element = box.current!;
    return () => plotly?.purge(element);
  }, [plotly]);

  useImperativeHandle(ref, () => ({
    async image(format) {
      const { toImage } = await library.get();
      const { data, layout, config: settings } = onPaper(figure, palette);
      const { width, height } = box.current!.getBoundingClientRect();
      const options = { format, width, height: height + LEGEND_ROOM, scale: format === 'png' ? 2 : 1 };
      const url = await toImage({ data, layout, config: settings } as unknown as Root, options);
      return (await fetch(url)).blob();
    },
  }));

  return (
    <div className="plot">
      <div ref={box} role="img" aria-label={label} />
      <AxisTitles titles={titles} margin={layout.margin} />
      {loaded.is === 'missing' && <Missing what="The chart library" again={() => void library.get().catch(() => {})} />}
    </div>
  );
}
