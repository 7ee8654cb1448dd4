// Which of a picture's ink was meant: not the faint noise of a compressed or photographed picture, and not the odd speck of
// dust beside the drawing. What is left decides how large the drawing is and where it stands.

/** A piece of ink whose pixels touch, by sides or corners. */
export interface Piece {
  /** In pixels of full ink, and in pixels. */
  mass: number;
  area: number;
  /** Sides of its pixels that face none of its own. */
  outline: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A dot that a pen leaves covers π/4 of its width squared; less than half of that is none. */
const LEAST_DOT = 0.4;
/** However wide the pen, a piece with this share of the largest piece's ink was meant. */
const LARGE = 0.06;

/** Pieces of the pixels above `floor`, and for each pixel the number of its piece, from 1; 0 for none. */
export function piecesOf(ink: ArrayLike<number>, width: number, height: number, floor: number) {
  const of = new Int32Array(width * height);
  const stack = new Int32Array(width * height);
  const pieces: Piece[] = [];
  for (let start = 0; start < of.length; start++) {
    if (of[start] !== 0 || !(ink[start] > floor)) continue;
    const piece = { mass: 0, area: 0, outline: 0, left: width, top: height, right: 0, bottom: 0 };
    pieces.push(piece);
    of[start] = pieces.length;
    let waiting = 0;
    stack[waiting++] = start;
    while (waiting > 0) {
      const at = stack[--waiting];
      const [x, y] = [at % width, Math.floor(at / width)];
      piece.mass += ink[at];
      piece.area += 1;
      piece.left = Math.min(piece.left, x);
      piece.right = Math.max(piece.right, x + 1);
      piece.top = Math.min(piece.top, y);
      piece.bottom = Math.max(piece.bottom, y + 1);
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const isOutside = x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height;
          const next = at + dy * width + dx;
          const isInk = !isOutside && ink[next] > floor;
          if (!isInk && (dx === 0 || dy === 0)) piece.outline += 1;
          if (!isInk || of[next] !== 0) continue;
          of[next] = pieces.length;
          stack[waiting++] = next;
        }
      }
    }
  }
  return { pieces, of };
}

const isWithin = (inner: Piece, outer: Piece): boolean =>
  inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;

/** The pieces that were meant: all but specks that are smaller than the pen's dot and lie outside the rest's box. */
function meant(pieces: readonly Piece[]): boolean[] {
  const largest = pieces.reduce((most, piece) => (piece.mass > most.mass ? piece : most), pieces[0]);
  const penWidth = (2 * largest.area) / largest.outline;
  const least = Math.min(LARGE * largest.mass, LEAST_DOT * penWidth ** 2 * (largest.mass / largest.area));
  const box = { ...largest };
  for (const piece of pieces) {
    if (piece.mass < least) continue;
    box.left = Math.min(box.left, piece.left);
    box.top = Math.min(box.top, piece.top);
    box.right = Math.max(box.right, piece.right);
    box.bottom = Math.max(box.bottom, piece.bottom);
  }
  return pieces.map(piece => piece.mass >= least || isWithin(piece, box));
}

/**
 * ink [height * width], row-major, any unit -> [height * width], 1 where it was meant: what is stronger than `floor` and no
 * stray speck, with the soft edge of one pixel round it.
 */
export function meantInk(ink: ArrayLike<number>, width: number, height: number, floor: number): Uint8Array {
  const { pieces, of } = piecesOf(ink, width, height, floor);
  const out = new Uint8Array(width * height);
  if (pieces.length === 0) return out;
  const isMeant = meant(pieces);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const piece = of[y * width + x];
      if (piece === 0 || !isMeant[piece - 1]) continue;
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
        out.fill(1, row * width + Math.max(0, x - 1), row * width + Math.min(width, x + 2));
    }
  }
  return out;
}
