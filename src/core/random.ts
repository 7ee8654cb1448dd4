// All chance in the lab. `random` walks along a sequence (shuffles, skeletons, initial weights); `noise` is addressed by
// step, so that a resumed run draws for step k what the uninterrupted run drew. Neither ever asks Math.random.

export interface Random {
  /** Uniform in [0, 1), a multiple of 2^-32. */
  uniform(): number;
  /** Standard normal, by Box and Muller (1958). */
  normal(): number;
  /** Uniform over 0, 1, ... n - 1, without bias; n from 1 to 2^32. */
  integer(n: number): number;
}

/**
 * A generator for one purpose: the same seed and stream give the same sequence, and streams do not touch each other.
 * sfc32 by C. Doty-Humphrey (PractRand, 2010), 128 bits of state filled by splitmix32 (after Steele, Lea and Flood 2014).
 * @param seed any integer; its low 32 bits count
 * @param stream what the numbers are for, e.g. 'split'
 */
export function random(seed: number, stream: string | number = 0): Random {
  const fill = splitmix(mix(seed >>> 0) ^ hashOf(String(stream)));
  let a = fill();
  let b = fill();
  let c = fill();
  let counter = 1;
  let spare = Number.NaN;

  const next = (): number => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) next(); // the author's advice: the first outputs still remember the seed

  const normal = (): number => {
    if (!Number.isNaN(spare)) {
      const z = spare;
      spare = Number.NaN;
      return z;
    }
    const radius = Math.sqrt(-2 * Math.log((next() + 1) / 2 ** 32)); // +1: never the logarithm of zero
    const angle = 2 * Math.PI * (next() / 2 ** 32);
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };

  const integer = (n: number): number => {
    const fair = 2 ** 32 - (2 ** 32 % n); // numbers above the last full round of n would favour small results
    let x = next();
    while (x >= fair) x = next();
    return x % n;
  };

  return { uniform: () => next() / 2 ** 32, normal, integer };
}

/** 0 ... n - 1 in a uniformly random order, [n]. Fisher and Yates (1938), in Durstenfeld's form. */
export function permutation(n: number, rng: Random): Uint32Array<ArrayBuffer> {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = rng.integer(i + 1);
    const kept = order[i];
    order[i] = order[j];
    order[j] = kept;
  }
  return order;
}

/**
 * Standard normal numbers, [count], that depend on (seed, step, position) only.
 * Integer hash pcg3d by M. Jarzynski and M. Olano, "Hash functions for GPU rendering" (JCGT 9.3, 2020), then Box-Muller:
 * every hash gives two 32-bit numbers, and they give two normals.
 * @param out filled and returned when given, so that a training loop need not allocate (mutated)
 * @param first position of the first number, even: a part of a longer list, by itself
 */
export function noise(
  seed: number,
  step: number,
  count: number,
  out = new Float32Array(count),
  first = 0,
): Float32Array {
  for (let i = 0; i < count; i += 2) {
    let x = (Math.imul((first + i) >>> 1, 1664525) + 1013904223) | 0;
    let y = (Math.imul(step, 1664525) + 1013904223) | 0;
    let z = (Math.imul(seed, 1664525) + 1013904223) | 0;
    x = (x + Math.imul(y, z)) | 0;
    y = (y + Math.imul(z, x)) | 0;
    z = (z + Math.imul(x, y)) | 0;
    x ^= x >>> 16;
    y ^= y >>> 16;
    z ^= z >>> 16;
    x = (x + Math.imul(y, z)) | 0;
    y = (y + Math.imul(z, x)) | 0;
    const radius = Math.sqrt(-2 * Math.log(((x >>> 0) + 1) / 2 ** 32));
    const angle = (2 * Math.PI * (y >>> 0)) / 2 ** 32;
    out[i] = radius * Math.cos(angle);
    if (i + 1 < count) out[i + 1] = radius * Math.sin(angle);
  }
  return out;
}

/** The finaliser of MurmurHash3 (A. Appleby): every input bit touches every output bit. */
function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

function splitmix(state: number): () => number {
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state);
  };
}

/** FNV-1a (Fowler, Noll, Vo) of the characters. */
function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}
