// Colours are the loss, dashes the images that it is measured on.

const Line = ({ colour, dash, children }: { colour: string; dash?: boolean; children: string }) => (
  <span className="line-key">
    <svg viewBox="0 0 24 8" aria-hidden="true">
      <path d="M0 4h24" stroke={colour} strokeWidth="2.5" strokeDasharray={dash ? '5 4' : undefined} />
    </svg>
    {children}
  </span>
);

export const CurveLegend = ({ hasKl }: { hasKl: boolean }) => (
  <p className="line-keys">
    <Line colour="var(--loss)">total</Line>
    <Line colour="var(--reconstruction)">reconstruction</Line>
    {hasKl && <Line colour="var(--kl)">KL</Line>}
    <Line colour="var(--ink-soft)" dash>
      dashed: calibration images
    </Line>
  </p>
);
