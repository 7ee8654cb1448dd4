// The pairs in rows, one canvas a row, with a button over each pair: few canvases, and every image can be reached by key.
// There is always room for a whole page, and places keep their elements: a gallery that follows training does not flicker.

import { X } from 'lucide-react';
import { type CSSProperties, Fragment, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { PER_PAGE } from '../../../core/gallery.ts';
import type { TestSet } from '../../../engine/api.ts';
import { datasetOf } from '../../../params/dataset.ts';
import type { Params } from '../../../params/schema.ts';
import type { Detection } from '../../../probes/detection.ts';
import type { Reconstructions } from '../../../probes/reconstructions.ts';
import { hover, select } from '../../../state/actions.ts';
import { openCard } from '../../../state/card.ts';
import {
  breakable,
  captions,
  leastPair,
  type PairCaption,
  pairSize,
  pairsBitmap,
  pairsPerRow,
} from '../../../views/gallery.ts';
import { readingLabelOf } from '../../../views/naming.ts';
import { Signs } from '../../Signs.tsx';
import { useJudgedOf } from '../../useJudged.ts';
import { useLab } from '../../useLab.ts';
import { useStage } from '../../useStage.ts';
import { Bitmap } from '../Bitmap.tsx';
import { usePalette } from '../palette.ts';

interface Props {
  look: Reconstructions;
  testSet: TestSet;
  params: Params;
  /** The run that the pictures are of. */
  run: number;
  /** The scores that have chosen them. */
  among: Detection | null;
}

/** How wide a word of a name is, with what is left free beside it. */
function widthsIn(font: string, rem: number): (word: string) => number {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = `450 ${0.875 * rem}px ${font}`; // as the style sheet has it
  return word => pen.measureText(word).width + 0.125 * rem;
}

export function Pairs({ look, testSet, params, run, among }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry.contentRect.width));
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  const { font, rem } = usePalette();
  const { classes } = datasetOf(params);
  const least = useMemo(() => leastPair(classes, rem, widthsIn(font, rem)), [classes, font, rem]);
  const perRow = pairsPerRow(width, PER_PAGE, least);
  const rows = useMemo(
    () =>
      Array.from({ length: Math.ceil(PER_PAGE / perRow) }, (_, row) => {
        const count = look.positions.length;
        const [from, to] = [row * perRow, (row + 1) * perRow].map(end => Math.min(count, end));
        return { first: row * perRow, bitmap: pairsBitmap(look, testSet, from, to, perRow) };
      }),
    [look, testSet, perRow],
  );
  const judged = useJudgedOf(run, look.scoreId);
  const [scored, threshold] = [among ?? judged?.look ?? null, judged?.threshold ?? null];
  const words = useMemo(
    () => captions(look, testSet, params, scored, threshold),
    [look, testSet, params, scored, threshold],
  );
  const pair = pairSize(testSet.shape, look);
  const style = { '--pairs': perRow, '--pair-ratio': `${pair.width} / ${pair.height}` } as CSSProperties;
  return (
    <div ref={box} className="pairs" style={style}>
      {rows.map(({ first, bitmap }) => (
        <div key={first} className="pairs-row">
          <Bitmap bitmap={bitmap} className="crisp" />
          {Array.from({ length: perRow }, (_, i) => first + i).map(place =>
            words[place] ? (
              <PairButton key={place} caption={words[place]} reading={readingLabelOf(look.scoreId)} />
            ) : (
              <Nothing key={place} />
            ),
          )}
        </div>
      ))}
    </div>
  );
}

function PairButton({ caption: { position, image, name, anomalous, reading: value, signs }, reading }: PairProps) {
  const stage = useStage();
  const isSelected = useLab(state => state.selected === position);
  const isHovered = useLab(state => state.hovered === position);
  return (
    <Button
      className="pair"
      data-selected={isSelected || undefined}
      data-linked={isHovered || undefined}
      data-anomalous={anomalous || undefined}
      aria-current={isSelected}
      onPress={() => {
        select(position);
        openCard({ kind: 'test', position }, stage);
      }}
      onHoverStart={() => hover(position)}
      onHoverEnd={() => hover(null)}
    >
      <span className="pair-window" />
      <span className="pair-name">
        {breakable(name).map((part, i) => (
          <Fragment key={part}>
            {i > 0 && <wbr />}
            {part}
          </Fragment>
        ))}
      </span>
      <span className="visually-hidden">{`, ${image.toLowerCase()}, ${anomalous ? 'anomalous class' : 'normal class'}, ${reading} `}</span>
      <span className="pair-value">{value}</span>
      {signs && <span className="visually-hidden">, </span>}
      <span className="pair-signs">
        {anomalous && <X aria-hidden="true" />}
        {signs && <Signs of={signs} as="icon" />}
      </span>
    </Button>
  );
}

interface PairProps {
  caption: PairCaption;
  reading: string;
}

/** As large as a pair. */
const Nothing = () => (
  <span className="pair" aria-hidden="true">
    <span className="pair-window" />
    <span className="pair-name">&nbsp;</span>
    <span className="pair-value">&nbsp;</span>
    <span className="pair-signs">&nbsp;</span>
  </span>
);
