// The code as bars to the left and right of zero, one a dimension.

const SHOWN = 8;
const REACH = 3;
const SIZE = 72;

export function CodeBars({ z }: { z: Float32Array }) {
  const rows = Math.min(SHOWN, z.length);
  const pitch = Math.min(18, SIZE / rows);
  const height = 0.6 * pitch;
  const top = (SIZE - pitch * rows + pitch - height) / 2;
  const bars = Array.from(z.subarray(0, rows), (value, dimension) => {
    const width = (Math.max(-REACH, Math.min(REACH, value)) / REACH) * 34;
    return `M0 ${top + pitch * dimension}h${width.toFixed(1)}v${height}H0z`;
  });
  return (
    <svg className="code" viewBox="-36 0 72 72" aria-hidden="true">
      <path className="bars" d={bars.join('')} />
      <path className="axes" d="M0 4v64" />
    </svg>
  );
}
