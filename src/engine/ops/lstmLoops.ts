// An LSTM in plain JavaScript, forwards and back through time: what the kernels for WebAssembly and for graphics cards are
// held to.

/** Of a run through time: `constant` is 1 where all steps are fed alike, `reversed` where the last is read first. */
export interface Through {
  readonly steps: number;
  readonly constant: number;
  readonly reversed: number;
}

/** Rows in the order in which they are gone through, those of one example at a time: its number, the row, and the row before, -1 at first. */
function eachRow(
  n: number,
  { steps, reversed }: Through,
  visit: (example: number, row: number, before: number) => void,
): void {
  for (let i = 0; i < n; i++)
    for (let k = 0; k < steps; k++) {
      const row = i * steps + (reversed ? steps - 1 - k : k);
      visit(i, row, k === 0 ? -1 : reversed ? row + 1 : row - 1);
    }
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** fed [n · steps, 4 · units] (or [n, 4 · units]) and recurrent [units, 4 · units] -> states, cells and gates. */
export function forwards(
  { fed, recurrent }: Readonly<Record<string, Float32Array>>,
  [states, cells, gates]: readonly Float32Array[],
  n: number,
  units: number,
  through: Through,
): void {
  const width = 4 * units;
  const sums = new Float64Array(width);
  eachRow(n, through, (i, row, before) => {
    const given = width * (through.constant ? i : row);
    for (let g = 0; g < width; g++) sums[g] = fed[given + g];
    if (before >= 0)
      for (let p = 0; p < units; p++)
        for (let g = 0, own = states[before * units + p]; g < width; g++) sums[g] += own * recurrent[p * width + g];
    for (let j = 0; j < units; j++) {
      const [i, f, o] = [0, 1, 3].map(gate => sigmoid(sums[gate * units + j]));
      const c = Math.tanh(sums[2 * units + j]);
      const cell = i * c + (before >= 0 ? f * cells[before * units + j] : 0);
      [i, f, c, o].forEach((value, gate) => {
        gates[row * width + gate * units + j] = value;
      });
      cells[row * units + j] = cell;
      states[row * units + j] = o * Math.tanh(cell);
    }
  });
}

/** Slopes of the states -> slopes of what the gates were fed, [n · steps, 4 · units]. */
export function backwards(
  { dy, cells, gates, recurrent }: Readonly<Record<string, Float32Array>>,
  slopes: Float32Array,
  n: number,
  units: number,
  through: Through,
): void {
  const width = 4 * units;
  const [later, carried] = [new Float64Array(units), new Float64Array(units)];
  const rows: (readonly [row: number, before: number])[] = [];
  eachRow(n, through, (_, row, before) => rows.push([row, before]));
  for (let at = rows.length - 1; at >= 0; at--) {
    const [row, before] = rows[at];
    const isLast = (at + 1) % through.steps === 0;
    later.fill(0);
    if (isLast) carried.fill(0);
    else
      for (let j = 0, after = rows[at + 1][0] * width; j < units; j++)
        for (let g = 0; g < width; g++) later[j] += slopes[after + g] * recurrent[j * width + g];
    for (let j = 0; j < units; j++) {
      const place = (gate: number) => row * width + gate * units + j;
      const [i, f, c, o] = [0, 1, 2, 3].map(gate => gates[place(gate)]);
      const shown = Math.tanh(cells[row * units + j]);
      const dState = dy[row * units + j] + later[j];
      const dCell = carried[j] + dState * o * (1 - shown * shown);
      slopes[place(0)] = dCell * c * i * (1 - i);
      slopes[place(1)] = before >= 0 ? dCell * cells[before * units + j] * f * (1 - f) : 0;
      slopes[place(2)] = dCell * i * (1 - c * c);
      slopes[place(3)] = dState * shown * o * (1 - o);
      carried[j] = dCell * f;
    }
  }
}
