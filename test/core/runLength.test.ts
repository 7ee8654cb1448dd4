import { describe, expect, it } from 'vitest';
import { quickLength, secondsFor } from '../../src/core/runLength.ts';

const full = { trainSize: 50_000, epochs: 50 };

describe('a quick run', () => {
  it.each([500, 2000, 4500, 20_000, 100_000])('takes about a minute at %i images a second, or less', speed => {
    const quick = quickLength(speed, full);
    const seconds = secondsFor(quick, speed);
    expect(seconds).toBeLessThanOrEqual(60);
    const isLimited = quick.trainSize * quick.epochs > 0.2 * full.trainSize * full.epochs;
    if (!isLimited) expect(seconds).toBeGreaterThan(45);
    expect(secondsFor(full, speed)).toBeGreaterThan(3.9 * seconds);
  });

  it('is of 6,000 images and five epochs where no speed is known', () => {
    expect(quickLength(null, full)).toEqual({ trainSize: 6000, epochs: 5 });
  });

  it('has more epochs where there are no more images, and never fewer images than teach something', () => {
    expect(quickLength(20_000, { trainSize: 15_000, epochs: 500 })).toMatchObject({ trainSize: 15_000, epochs: 72 });
    expect(quickLength(10, full)).toEqual({ trainSize: 1000, epochs: 5 });
  });

  it('can be set as it stands: hundreds of images, whole epochs', () => {
    for (let speed = 50; speed < 200_000; speed *= 1.37) {
      const { trainSize, epochs } = quickLength(speed, full);
      expect(trainSize % 100).toBe(0);
      expect(Number.isInteger(epochs)).toBe(true);
    }
  });
});
