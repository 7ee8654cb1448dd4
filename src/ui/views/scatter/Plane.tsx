// The latent plane itself: two canvases, the window beside the pointer and a voice for the keyboard's cursor. The points
// are drawn from the store directly, not through React.

import { type Ref, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { models } from '../../../models/index.ts';
import { hasGaussianCode } from '../../../params/code.ts';
import { brush } from '../../../state/actions.ts';
import { pickedWords } from '../../../views/galleryWords.ts';
import type { PlaneLook } from '../../../views/scatter/projected.ts';
import { axisNames } from '../../../views/scatter/words.ts';
import { svgBlob, svgPicture } from '../../card/files.ts';
import { Missing } from '../../Missing.tsx';
import { useLab } from '../../useLab.ts';
import { usePalette } from '../palette.ts';
import type { Pair } from '../usePair.ts';
import { onKey } from './keys.ts';
import type { Scene } from './painter.ts';
import { useMarks } from './useMarks.ts';
import { useOutlines } from './useOutlines.ts';
import { hands as tools, usePlane } from './usePlane.ts';

export interface PlaneHandle {
  png(): Promise<Blob>;
  svg(): Promise<Blob>;
}

interface Props {
  pair: Pair<'latent'> & { readonly seen: { readonly look: PlaneLook } };
  axes: readonly [number, number];
  hidden: ReadonlySet<number>;
  colourBy: string;
  ref?: Ref<PlaneHandle>;
}

export function Plane({ pair, axes, hidden, colourBy, ref }: Props) {
  const { seen, testSet } = pair;
  const box = useRef<HTMLDivElement>(null);
  const base = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const hands = useRef<HTMLDivElement>(null);
  const [isPicking, setPicking] = useState(false);
  const tool = useRef(false);
  tool.current = isPicking;
  const { painter, gestures, later, retry, pointer, pointing } = usePlane({ box, base, overlay, hands }, tool);
  const brushed = useLab(state => state.brushed);
  const palette = usePalette();
  const hint = useId();
  const [isOutlining, setOutlining] = useState(true);
  const outlines = useOutlines({ pair, axes, colourBy, hidden, palette }, isOutlining);

  const scene = useMemo<Scene>(
    () => ({
      look: seen.look,
      testSet,
      axes,
      hidden,
      colourBy,
      brushed,
      palette,
      outlines,
      prior: seen.look.dimensions > 1 && !seen.look.projection && hasGaussianCode(models[seen.params.model]),
      key: `${seen.run} ${seen.look.projection?.names ?? axes}`,
    }),
    [seen, testSet, axes, hidden, colourBy, brushed, palette, outlines],
  );
  useEffect(() => {
    painter?.show(scene);
    const frame = requestAnimationFrame(() => pointer?.again()); // after the points are drawn
    return () => cancelAnimationFrame(frame);
  }, [painter, pointer, scene]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a zoom means nothing once the axes are others
  useEffect(() => gestures?.reset(), [gestures, scene.key]);
  useMarks(painter, scene, pointing);

  const drawing = async (): Promise<string> => {
    const { legendEntries, scatterSvg } = await tools.get();
    const { points, plane } = painter!.drawn()!;
    const names = axisNames(seen.look, axes);
    const legend = legendEntries(seen.look, testSet, seen.params, colourBy, palette);
    return scatterSvg(points, plane, palette, {
      ...{ names, legend, zoom: painter!.zoom().k, ...painter!.size() },
      over: outlines?.svg(plane),
    });
  };
  useImperativeHandle(ref, () => ({
    png: async () => svgPicture(await drawing()),
    svg: async () => svgBlob(await drawing()),
  }));

  const keys = pointer &&
    gestures && {
      ...pointer,
      ...gestures,
      pick() {
        const at = pointer.cursor();
        if (at) gestures.grow(at);
      },
      leave() {
        pointer.leave();
        brush(null);
        setPicking(false);
      },
    };
  return (
    <div className="plane-frame">
      <div className="plane" ref={box}>
        <canvas ref={base} />
        <div
          ref={hands}
          className="plane-hands"
          data-picking={isPicking || undefined}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows, Enter and zoom keys work on it
          tabIndex={0}
          role="application"
          aria-roledescription="latent plane"
          aria-label={`Latent plane, ${axisNames(seen.look, axes).join(' against ')}`}
          aria-describedby={hint}
          onBlur={() => pointing?.by === 'keys' && pointer?.leave()}
          onKeyDown={event => {
            if (!keys || event.ctrlKey || event.metaKey || event.altKey || !onKey(event, keys)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          <canvas ref={overlay} />
        </div>
        <p id={hint} className="visually-hidden">
          Arrow keys move a cursor and decode the code under it, with Shift in larger steps. Enter selects the nearest
          point, and once more opens its card. B selects the points round the cursor, pressed again more of them; Escape
          lets them go. Plus, minus and zero zoom.
        </p>
        <p className="visually-hidden" aria-live="polite">
          {later && pointing?.by === 'keys' && (
            <later.Spoken {...{ pointing, scene }} params={seen.params} run={seen.run} />
          )}
        </p>
        <p className="visually-hidden" aria-live="polite">
          {brushed && pickedWords(brushed, testSet)}
        </p>
        {later && pointing && painter && (
          <later.Inspector {...{ pointing, scene }} params={seen.params} run={seen.run} size={painter.size()} />
        )}
      </div>
      {retry && <Missing what="What zooms the plane and picks points on it" again={retry} />}
      {later && gestures && (
        <later.ZoomButtons
          {...gestures}
          {...{ isPicking, isOutlining }}
          onPicking={setPicking}
          onOutlining={colourBy === 'class' || colourBy === 'label' ? setOutlining : null}
        />
      )}
    </div>
  );
}
