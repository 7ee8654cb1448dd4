// The signed residual as a picture: black is a true zero, orange is ink that the reconstruction lacks, blue is ink that it
// made up. The same on both themes, as the digits are.

const MISSING = [255, 150, 70];
const INVENTED = [95, 170, 255];

/** x [784] in 0..255, reconstruction [784] in 0..1 -> [784 * 4] RGBA; colour times |x - reconstruction|. */
export function residual(x: ArrayLike<number>, reconstruction: ArrayLike<number>): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(x.length * 4);
  for (let i = 0; i < x.length; i++) {
    const difference = x[i] / 255 - reconstruction[i];
    const colour = difference > 0 ? MISSING : INVENTED;
    for (let c = 0; c < 3; c++) out[4 * i + c] = colour[c] * Math.abs(difference);
    out[4 * i + 3] = 255;
  }
  return out;
}
