// Which line is what.

const Key = ({ says, stroke, width, dash }: { says: string; stroke: string; width: number; dash?: string }) => (
  <span className="line-key">
    <svg viewBox="0 0 24 12" aria-hidden="true">
      <path d="M0 6h24" stroke={stroke} strokeWidth={width} strokeDasharray={dash} />
    </svg>
    {says}
  </span>
);

export const LineKeys = ({ hasAnomalies }: { hasAnomalies: boolean }) => (
  <p className="line-keys">
    <Key says="normal" stroke="var(--normal)" width={1.5} />
    {hasAnomalies && <Key says="anomalous" stroke="var(--anomaly)" width={1.5} dash="5 3" />}
    <Key says="selected" stroke="var(--accent)" width={3} />
  </p>
);
