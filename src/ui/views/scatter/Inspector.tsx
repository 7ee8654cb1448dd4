// The small window beside the pointer: the image there, and what the decoder makes of the place itself.

import { useLayoutEffect, useRef } from 'react';
import { exampleAt } from '../../../core/examples.ts';
import type { Params } from '../../../params/schema.ts';
import { type ImageWords, imageWords, placeInWords } from '../../../views/scatter/pointed.ts';
import { Signs } from '../../Signs.tsx';
import { useJudgedOf } from '../../useJudged.ts';
import { useLab } from '../../useLab.ts';
import { Thumb } from '../Thumb.tsx';
import type { Scene } from './painter.ts';
import type { Pointing } from './pointing.ts';

interface Props {
  pointing: Pointing;
  scene: Scene;
  params: Params;
  run: number;
  /** Size of the canvas in CSS pixels: the window stays inside. */
  size: { readonly width: number; readonly height: number };
}

/** Pixels between the pointer and the window. */
const AWAY = 16;

/** Beside the pointer where there is room, and never beyond an edge of the plane: a page must not get wider by a touch. */
function beside({ at, by }: Pointing, size: Props['size'], own: Props['size']) {
  const toLeft = at[0] > size.width * 0.6;
  const toTop = at[1] > size.height * (by === 'touch' ? 0.5 : 0.6); // a hand hides what is below a finger
  const left = toLeft ? at[0] - AWAY - own.width : at[0] + AWAY;
  const top = toTop ? at[1] - AWAY - own.height : at[1] + AWAY;
  const within = (value: number, room: number) => Math.max(0, Math.min(value, room));
  return { left: within(left, size.width - own.width), top: within(top, size.height - own.height) };
}

export function Inspector({ pointing, scene, params, run, size }: Props) {
  const { here, position } = pointing;
  const probe = useLab(state => state.probe);
  const box = useRef<HTMLDivElement>(null);
  const { look, testSet, axes } = scene;
  const judged = useJudgedOf(run, look.scoreId);
  const words = position === null ? null : imageWords(look, testSet, params, position, judged);
  useLayoutEffect(() => {
    const { style, offsetWidth, offsetHeight } = box.current!;
    const { left, top } = beside(pointing, size, { width: offsetWidth, height: offsetHeight });
    Object.assign(style, { left: `${left}px`, top: `${top}px` });
  });
  return (
    <div className="inspector" ref={box} aria-hidden="true">
      <div className="inspector-images">
        {position !== null && words && (
          <figure>
            <Thumb values={exampleAt(testSet, position)} frame={testSet} label={words.name} />
            <figcaption>{words.image.toLowerCase()}</figcaption>
          </figure>
        )}
        {probe && (
          <figure>
            <Thumb values={probe.values} frame={testSet} label="decoded" />
            <figcaption>decoded here</figcaption>
          </figure>
        )}
      </div>
      {words && <ImageLine words={words} />}
      <p className="soft">{placeInWords(look, axes, here[0], here[1])}</p>
    </div>
  );
}

const ImageLine = ({ words: { name, anomalous, reading, signs } }: { words: ImageWords }) => (
  <p>
    <strong>{name}</strong>
    {anomalous && ' × anomalous'}
    <br />
    {reading}
    {signs && (
      <>
        <br />
        <Signs of={signs} />
      </>
    )}
  </p>
);
