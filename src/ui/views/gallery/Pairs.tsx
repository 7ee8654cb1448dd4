// The pairs in rows, one canvas a row, with a button over each pair: few canvases, and every image can be reached by key.

import { X } from 'lucide-react';
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { TestSet } from '../../../engine/api.ts';
import type { Params } from '../../../params/schema.ts';
import type { Reconstructions } from '../../../probes/reconstructions.ts';
import { hover, select } from '../../../state/actions.ts';
import { captions, PAIR, type PairCaption, pairsBitmap, pairsPerRow } from '../../../views/gallery.ts';
import { useLab } from '../../useLab.ts';
import { Bitmap } from '../Bitmap.tsx';

interface Props {
  look: Reconstructions;
  testSet: TestSet;
  params: Params;
}

export function Pairs({ look, testSet, params }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry.contentRect.width));
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  const count = look.positions.length;
  const perRow = pairsPerRow(width, count);
  const rows = useMemo(
    () =>
      Array.from({ length: Math.ceil(count / perRow) }, (_, row) => {
        const [from, to] = [row * perRow, Math.min(count, (row + 1) * perRow)];
        return { from, to, bitmap: pairsBitmap(look, testSet, from, to) };
      }),
    [look, testSet, perRow, count],
  );
  const words = useMemo(() => captions(look, testSet, params), [look, testSet, params]);
  const style = { '--pairs': perRow, '--pair-ratio': `${PAIR.width} / ${PAIR.height}` } as CSSProperties;
  return (
    <div ref={box} className="pairs" style={style}>
      {rows.map(({ from, to, bitmap }) => (
        <div key={from} className="pairs-row">
          <Bitmap bitmap={bitmap} className="crisp" />
          {words.slice(from, to).map(caption => (
            <PairButton key={caption.position} caption={caption} />
          ))}
        </div>
      ))}
    </div>
  );
}

function PairButton({ caption: { position, name, anomalous, probability } }: { caption: PairCaption }) {
  const isSelected = useLab(state => state.selected === position);
  const isHovered = useLab(state => state.hovered === position);
  return (
    <Button
      className="pair"
      data-selected={isSelected || undefined}
      data-linked={isHovered || undefined}
      data-anomalous={anomalous || undefined}
      aria-current={isSelected}
      onPress={() => select(position)}
      onHoverStart={() => hover(position)}
      onHoverEnd={() => hover(null)}
    >
      <span className="pair-window" />
      <span className="pair-name">
        {anomalous && <X aria-hidden="true" />}
        {name}
      </span>
      <span className="visually-hidden">{anomalous ? ', anomalous, probability ' : ', probability '}</span>
      <span className="pair-value">{probability}</span>
    </Button>
  );
}
