// Bars are costs, dots are variances.

const Bar = ({ colour, children }: { colour: string; children: string }) => (
  <span className="line-key">
    <svg viewBox="0 0 24 12" aria-hidden="true">
      <rect x="7" y="1" width="10" height="10" fill={colour} fillOpacity="0.55" stroke={colour} strokeWidth="1.5" />
    </svg>
    {children}
  </span>
);

export const Keys = ({ hasAnomalies }: { hasAnomalies: boolean }) => (
  <p className="line-keys">
    <Bar colour="var(--kl)">KL of normals</Bar>
    {hasAnomalies && <Bar colour="var(--anomaly)">KL of anomalies</Bar>}
    <span className="line-key">
      <svg viewBox="0 0 24 12" aria-hidden="true">
        <circle cx="12" cy="6" r="4.5" fill="var(--normal)" />
      </svg>
      variance of the mean
    </span>
    <span className="line-key">
      <svg viewBox="0 0 24 12" aria-hidden="true">
        <path d="M0 6h24" stroke="var(--ink)" strokeWidth="1.5" strokeDasharray="5 4" />
      </svg>
      active above
    </span>
  </p>
);
