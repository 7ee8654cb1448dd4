// Everything below the first screen, over the full width: columns that are filled from the top, so that no view waits for
// its neighbour. Each view keeps its column while it grows; how high it is decides only what follows in that column.

import { List } from 'lucide-react';
import { type CSSProperties, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { twins } from '../../state/twin/store.ts';
import type { NamedView } from '../../views/registry/index.ts';
import { ShownRun } from '../twin/ShownRun.tsx';
import { useViews } from '../useViews.ts';
import { Place } from '../zones/Place.tsx';
import { columnCount, columnsOf } from './columns.ts';
import { openFinder } from './find.ts';
import { useFolded } from './folded.ts';
import './workbench.css';

const remOf = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** How many columns fit, and again when that changes. */
function useColumnCount(box: RefObject<HTMLElement | null>): number {
  const [count, setCount] = useState(() => columnCount(innerWidth / remOf()));
  useEffect(() => {
    const observer = new ResizeObserver(([{ contentRect }]) => setCount(columnCount(contentRect.width / remOf())));
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, [box]);
  return count;
}

/** Height of a row of the grid, in pixels; the same in the style sheet. */
const ROW = 4;

/** Each place takes as many of the grid's low rows as it is high, and the gap below it. */
function useSpans(grid: RefObject<HTMLElement | null>, views: readonly NamedView[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other places are in the grid when the views are others
  useEffect(() => {
    const observer = new ResizeObserver(entries => {
      const gap = Number.parseFloat(getComputedStyle(grid.current!).columnGap);
      for (const { target } of entries) {
        const place = target as HTMLElement;
        // Names of folded views stand closer together than pictures.
        const below = place.querySelector(':scope > .folded-view') ? (2 / 3) * gap : gap;
        place.style.gridRowEnd = `span ${Math.ceil((place.offsetHeight + below) / ROW)}`;
      }
    });
    for (const place of grid.current!.children) observer.observe(place);
    return () => observer.disconnect();
  }, [grid, views]);
}

export function Workbench() {
  const grid = useRef<HTMLDivElement>(null);
  const count = useColumnCount(grid);
  const folded = useFolded();
  const isTwin = useStore(twins, ({ twin }) => twin !== null);
  const views = useViews();
  const onBench = useMemo(() => views.filter(({ zone }) => zone === 'workbench'), [views]);
  const columns = useMemo(() => columnsOf(onBench, folded, count), [onBench, folded, count]);
  useSpans(grid, onBench);
  return (
    <section className="workbench" aria-labelledby="workbench-title">
      <header className="workbench-head">
        <h2 id="workbench-title">Workbench</h2>
        {isTwin ? (
          <ShownRun />
        ) : (
          <p className="soft small">Everything else about the run. Fold what you do not need.</p>
        )}
        <Button className="button" onPress={openFinder} aria-keyshortcuts="/">
          <List aria-hidden="true" /> Find a view <kbd>/</kbd>
        </Button>
      </header>
      <div className="workbench-grid" ref={grid} style={{ '--columns': count } as CSSProperties}>
        {onBench.map(view => {
          const column = columns.get(view.id) ?? null;
          return <Place key={view.id} view={view} column={column === null ? '1 / -1' : column + 1} />;
        })}
      </div>
    </section>
  );
}
