// The Gaussian that the encoder draws for the image, over the first two latent dimensions: the dashed circle is the
// standard normal that KL pulls it to, the ellipse is one standard deviation of the posterior.

const REACH = 3.2; // standard deviations of the prior from the centre to the edge

interface Props {
  mean: ArrayLike<number>;
  sigma: ArrayLike<number> | null;
}

export function Gaussian({ mean, sigma }: Props) {
  const second = mean.length > 1 ? 1 : 0;
  const [x, y] = [mean[0], mean.length > 1 ? -mean[second] : 0];
  // A code beyond the edge is no dot at the edge, where it is not: an arrow points at it, and the numbers below are exact.
  const beyond = Math.max(Math.abs(x), Math.abs(y)) / REACH;
  const angle = (180 / Math.PI) * Math.atan2(y, x);
  return (
    <svg className="gaussian" viewBox="-3.6 -3.6 7.2 7.2" aria-hidden="true">
      <path className="axes" d="M-3.5 0h7M0 -3.5v7" />
      <circle className="prior" r="1" />
      <circle className="prior" r="2" />
      {sigma && <ellipse className="wide" cx={x} cy={y} rx={2 * sigma[0]} ry={2 * sigma[second]} />}
      {sigma && <ellipse className="one" cx={x} cy={y} rx={sigma[0]} ry={sigma[second]} />}
      {beyond <= 1 ? (
        <circle className="mean" cx={x} cy={y} r="0.2" />
      ) : (
        <path
          className="mean"
          d="M0 0l-0.9 -0.4v0.8z"
          transform={`translate(${x / beyond} ${y / beyond}) rotate(${angle})`}
        />
      )}
    </svg>
  );
}
