// One heartbeat as a sum of waves. Each wave (P, Q, R, S, T) is a bump at its own place before or after the R wave, after
// P. McSharry, G. Clifford, L. Tarassenko and L. Smith, "A dynamical model for generating synthetic electrocardiogram
// signals" (IEEE Trans. Biomed. Eng. 50, 2003); there the bumps pull a trajectory, here they are the signal.

/** A bump in time. */
export interface Wave {
  /** Its top, in ms from the R wave's. */
  readonly at: number;
  /** Standard deviation, in ms. */
  readonly width: number;
  /** In mV. */
  readonly height: number;
}

/** What a beat is drawn from. */
export interface Heart {
  /** Beats per minute. */
  readonly rate: number;
  /** Height of the R wave in mV. */
  readonly amplitude: number;
  /** Of the complex Q, R and S, 1 = usual. */
  readonly width: number;
  /** Height of the P wave in mV. */
  readonly atrial: number;
  /** Height of the T wave in mV. */
  readonly repolarisation: number;
  /** Level between S and T, in mV. */
  readonly elevation: number;
}

/** How far apart two beats are, in ms. */
export const interval = ({ rate }: Heart): number => 60_000 / rate;

/** A beat that started where beats start, in the atria. What follows R shrinks with the root of the interval (H. Bazett 1920). */
export function ordinary(heart: Heart): Wave[] {
  const { amplitude, width, atrial, repolarisation, elevation } = heart;
  const pace = Math.sqrt(interval(heart) / 800);
  return [
    { at: -165 * pace, width: 21, height: atrial },
    { at: -32 * width, width: 9 * width, height: -0.11 * amplitude },
    { at: 0, width: 10.5 * width, height: amplitude },
    { at: 33 * width, width: 10 * width, height: -0.2 * amplitude },
    { at: 120 * pace, width: 42 * pace, height: elevation },
    { at: 190 * pace, width: 36 * pace, height: 0.75 * elevation },
    { at: 265 * pace, width: 40 * pace, height: repolarisation },
  ];
}

/** A beat that a ventricle started by itself: no P wave, a complex that is wide and high, and a T wave that points the other way. */
export function ventricular({ amplitude, repolarisation }: Heart, slowness: number): Wave[] {
  return [
    { at: -8, width: 22 * slowness, height: 1.15 * amplitude },
    { at: 62 * slowness, width: 24 * slowness, height: -0.45 * amplitude },
    { at: 250, width: 55, height: -1.1 * repolarisation },
  ];
}

/** Adds waves to a signal, [length] in mV (mutated). @param step between two points, in ms; @param from the time of the first */
export function addWaves(waves: readonly Wave[], from: number, step: number, signal: Float32Array): void {
  for (const { at, width, height } of waves)
    for (let i = 0; i < signal.length; i++) {
      const far = (from + i * step - at) / width;
      if (far > -5 && far < 5) signal[i] += height * Math.exp(-0.5 * far * far);
    }
}

/** The same waves, so many ms later. */
export const later = (waves: readonly Wave[], by: number): Wave[] => waves.map(wave => ({ ...wave, at: wave.at + by }));

/** Between two sets of waves: a beat that both started, `share` of the second. */
export const fused = (a: readonly Wave[], b: readonly Wave[], share: number): Wave[] => [
  ...a.map(wave => ({ ...wave, height: (1 - share) * wave.height })),
  ...b.map(wave => ({ ...wave, height: share * wave.height })),
];
