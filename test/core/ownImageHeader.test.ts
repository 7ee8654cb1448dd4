// Sizes as file formats write them, byte by byte.

import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../src/core/ownImageHeader.ts';

const ascii = (text: string) => [...text].map(letter => letter.charCodeAt(0));
const file = (...bytes: number[]) => Uint8Array.from([...bytes, ...new Array(40).fill(0)]);

const png = file(0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a, 0, 0, 0, 13, ...ascii('IHDR'), 0, 0, 0x27, 0x10, 0, 0, 0x01, 0);
const gif = file(...ascii('GIF89a'), 0x10, 0x27, 0x00, 0x01);
const bmp = file(...ascii('BM'), ...new Array(16).fill(0), 0x10, 0x27, 0, 0, 0x00, 0xff, 0xff, 0xff); // height -256: top down
const app = [0xff, 0xe0, 0, 6, 1, 2, 3, 4];
const jpeg = file(0xff, 0xd8, ...app, 0xff, 0xc4, 0, 3, 0, 0xff, 0xff, 0xc2, 0, 17, 8, 0x01, 0, 0x27, 0x10);
const riff = (kind: string, ...bytes: number[]) =>
  file(...ascii('RIFF'), 0, 0, 0, 0, ...ascii(`WEBP${kind}`), 0, 0, 0, 0, ...bytes);
const webpX = riff('VP8X', 0, 0, 0, 0, 0x0f, 0x27, 0, 0xff, 0, 0);
const webpL = riff('VP8L', 0x2f, 0x0f, 0xe7, 0x3f, 0); // 14 bits 9999, then 14 bits 255
const webp = riff('VP8 ', 0, 0, 0, 0x9d, 0x01, 0x2a, 0x10, 0x27, 0x00, 0x01);

describe('sizeOf', () => {
  it.each(Object.entries({ png, gif, bmp, jpeg, webpX, webpL, webp }))('%s', (_, bytes) => {
    expect(sizeOf(bytes)).toEqual({ width: 10_000, height: 256 });
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a text', file(...ascii('Dear reader, I am not a picture.'))],
    ['a JPEG that is cut off before its frame', file(0xff, 0xd8, 0xff, 0xe0, 0x40, 0)],
    ['a JPEG of rubbish', file(0xff, 0xd8, 1, 2, 3)],
    ['a header that is cut off', png.subarray(0, 20)],
  ])('is null for %s', (_, bytes) => {
    expect(sizeOf(bytes)).toBeNull();
  });
});
