// The pad: white ink on black paper in both themes, as the training images have it.

import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { SHEET } from '../../../core/ownImageArea.ts';
import { drawing } from '../../../state/drawing.ts';
import { rgba } from '../../../views/bitmap.ts';
import { useTouchOnly } from '../../touchOnly.ts';
import { OpenPad, usePens } from '../own/opening.tsx';
import { usePointer } from '../own/usePointer.ts';
import { penHand, useKeyboardPen } from './usePen.ts';

export function Pad({ isOver }: { isOver: boolean }) {
  const hint = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const sheet = useStore(drawing, state => state.sheet);
  const isBlank = useStore(drawing, state => state.pixels === null);
  const brush = useStore(drawing, state => state.brush);
  const [isOpen, setOpen] = useState(false);
  const { isPenNear, leave } = usePens(box);
  const { pen, lift, ...keys } = useKeyboardPen();
  const pointer = usePointer(penHand(lift), isOpen);
  const isTouchOnly = useTouchOnly();

  useLayoutEffect(() => {
    canvas.current!.getContext('2d')!.putImageData(new ImageData(rgba(sheet), SHEET, SHEET), 0, 0);
  }, [sheet]);

  return (
    <div className="pad-frame">
      <div
        className="pad"
        ref={box}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys and Space draw on it
        tabIndex={0}
        aria-label="Drawing pad"
        aria-describedby={hint}
        data-open={isOpen || isPenNear || undefined}
        {...pointer}
        onPointerLeave={leave}
        {...keys}
      >
        <canvas ref={canvas} width={SHEET} height={SHEET} />
        {pen && (
          <i
            className="pad-pen"
            data-down={pen.isDown}
            style={{ left: `${100 * pen.x}%`, top: `${100 * pen.y}%`, width: `${100 * brush}%` }}
          />
        )}
        <p className="pad-hint" id={hint} data-shown={isBlank && !isOver && !pen}>
          {isTouchOnly ? touchHint(isOpen) : 'Draw here, paste or drop an image.'}{' '}
          <span className="visually-hidden">By keyboard: </span>
          <span className="pad-keys">
            Arrow keys move a pen, Space sets it down and lifts it, Backspace takes back.
          </span>
        </p>
        {isOver && <p className="pad-over">Drop the image</p>}
        <p className="visually-hidden" role="status">
          {pen ? (pen.isDown ? 'Pen down' : 'Pen up') : ''}
        </p>
      </div>
      <OpenPad label="Draw" {...{ isOpen, setOpen }} />
    </div>
  );
}

const touchHint = (isOpen: boolean) => (isOpen ? 'Draw with a finger.' : 'Press Draw, then draw with a finger.');
