// A text that is read beside rows of a table or a series does not speak of images. What is true of all examples marks their
// words (core/words.ts) or says example; only what is there for images alone may name them.

import { expect, it } from 'vitest';
import { type Sentence, sentences } from './sentences.ts';

/** What only an image is or has. */
const ofImages = /(?<![\w{.-])(images?|pixels?|digits?|ink)(?![\w}=()/-]|\.\w)/i;

/** A name in code, such as the kind of a shape, is no text. */
const isName = (text: string) => /^[a-z][\w-]*$/.test(text.trim()) && text === text.trim();

/** Written in the languages of devices. */
const isProgram = (text: string) => /[;{}]\s*(?:return|float|int|vec\d|uvec\d)\b|\bvec\d\s|\bfloat\s/.test(text);

/** Where there is nothing but images: their files, what is drawn by hand, and views that apply to no other shape. */
const imagesOnly = [
  /^core\/(idx|ownImage\w*|words|shape)\.ts/,
  /^datasets\/(mnist|fashionMnist|digits|strokes|own)\b/,
  /^engine\/load\/(checksums|foreign|idxSets|openFiles)\.ts/,
  /^lessons\//,
  /^models\/convAutoencoder\.ts/,
  /^ui\/examples\/ImageParts\.tsx/,
  /^ui\/speed\//,
  /^ui\/views\/(draw|residuals)\//,
  /^views\/meanResiduals\.ts/,
];

/** Single sentences that are shown for images only, or that tell them from what else there is. */
const known = [
  'Your own image',
  /^An image of yours is prepared like the training images/,
  /^The difference between test images and their reconstructions/,
  'mean ink (0 to 1)',
  / A digit 1 has little ink/,
  'Draw something, or open an image, and see what the model makes of it.',
  /Drop a table \(CSV\) here, or two as train and test, or the IDX files of a dataset, images and labels together/,
  'These images seem to be transposed, as those of EMNIST are.',
  'Transpose the images',
  /^image must be the number of a test example/,
  '64 hexadecimal digits',
  'a text of letters, digits and dashes',
  / Lesson: hold a digit out /,
];

const isKnown = (text: string) => known.some(each => (typeof each === 'string' ? each === text : each.test(text)));

function speaksOfImages({ place, text }: Sentence): boolean {
  if (!ofImages.test(text) || isName(text) || isProgram(text)) return false;
  return !isKnown(text) && !imagesOnly.some(file => file.test(place));
}

const all = sentences();

it('finds what it looks for', () => {
  expect(all.length).toBeGreaterThan(5000);
  const of = (text: string) => speaksOfImages({ place: 'views/any.ts:1', text });
  expect(['nats per image', 'Bits per pixel are', 'a digit', ' images'].map(of)).toEqual([true, true, true, true]);
  expect(['nats per {image}', 'image', '.image-card', 'data-image={'].map(of)).toEqual([false, false, false, false]);
});

it('calls examples what they are', () => {
  expect(all.filter(speaksOfImages)).toEqual([]);
});

it('has no exception that is not needed any more', () => {
  const texts = all.map(({ text }) => text);
  const unused = known.filter(
    each => !texts.some(text => (typeof each === 'string' ? each === text : each.test(text))),
  );
  expect(unused).toEqual([]);
  const files = imagesOnly.filter(file => !all.some(({ place, text }) => file.test(place) && ofImages.test(text)));
  expect(files).toEqual([]);
});
