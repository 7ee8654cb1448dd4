// The small window beside the pointer: the image there, and what the decoder makes of the place itself.

import type { Params } from '../../../params/schema.ts';
import { type ImageWords, imageWords, placeInWords } from '../../../views/scatter/words.ts';
import { useLab } from '../../useLab.ts';
import { Thumb } from '../Thumb.tsx';
import type { Scene } from './painter.ts';
import type { Pointing } from './pointing.ts';

interface Props {
  pointing: Pointing;
  scene: Scene;
  params: Params;
  /** Size of the canvas in CSS pixels: the window stays inside. */
  size: { readonly width: number; readonly height: number };
}

export function Inspector({ pointing: { at, here, position, by }, scene, params, size }: Props) {
  const probe = useLab(state => state.probe);
  const { look, testSet, axes } = scene;
  const words = position === null ? null : imageWords(look, testSet, params, position);
  const toLeft = at[0] > size.width * 0.6;
  const toTop = by === 'touch' || at[1] > size.height * 0.6;
  const style = {
    [toLeft ? 'right' : 'left']: `${(toLeft ? size.width - at[0] : at[0]) + 16}px`,
    [toTop ? 'bottom' : 'top']: `${(toTop ? size.height - at[1] : at[1]) + 16}px`,
  };
  return (
    <div className="inspector" style={style} aria-hidden="true">
      <div className="inspector-images">
        {position !== null && words && (
          <figure>
            <Thumb pixels={testSet.pixels.subarray(position * 784, (position + 1) * 784)} label={words.name} />
            <figcaption>{words.image.toLowerCase()}</figcaption>
          </figure>
        )}
        {probe && (
          <figure>
            <Thumb pixels={probe.pixels} label="decoded" />
            <figcaption>decoded here</figcaption>
          </figure>
        )}
      </div>
      {words && <ImageLine words={words} />}
      <p className="soft">{placeInWords(look, axes, here[0], here[1])}</p>
    </div>
  );
}

const ImageLine = ({ words: { name, anomalous, reading } }: { words: ImageWords }) => (
  <p>
    <strong>{name}</strong>
    {anomalous && ' × anomalous'}
    <br />
    {reading}
  </p>
);
