// The colour map viridis, dark to bright: equal steps look equally far apart, also to the colour-blind and in grey. By S. van
// der Walt and N. Smith for Matplotlib (CC0). Thirty-three of its colours with straight lines between them; the library that
// has all of them brings three other maps along, more than all of the page's own charts.

const stops = (
  '440154 470d60 48186a 482374 472d7b 453781 424086 3e4989 ' +
  '3b528b 375b8d 33638d 2f6b8e 2c728e 297a8e 26828e 23898e ' +
  '21918c 1f988b 1fa088 22a785 28ae80 32b67a 3fbc73 4ec36b ' +
  '5ec962 70cf57 84d44b 98d83e addc30 c2df23 d8e219 ece51b ' +
  'fde725'
)
  .split(' ')
  .map(hex => [0, 2, 4].map(i => Number.parseInt(hex.slice(i, i + 2), 16)));

/** [r, g, b], each 0..255. @param share 0 (dark) to 1 (bright); what lies outside is taken for the nearer end */
export function viridis(share: number): [number, number, number] {
  const at = Math.max(0, Math.min(1, share)) * (stops.length - 1);
  const from = Math.min(stops.length - 2, Math.floor(at));
  const [r, g, b] = stops[from].map((value, i) => Math.round(value + (at - from) * (stops[from + 1][i] - value)));
  return [r, g, b];
}
