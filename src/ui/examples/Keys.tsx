// What the marks of a row, and the lines and areas of a series, mean.

import type { ReactNode } from 'react';

const Key = ({ children, says }: { children: ReactNode; says: string }) => (
  <span className="line-key">
    <svg viewBox="0 0 24 12" aria-hidden="true">
      {children}
    </svg>
    {says}
  </span>
);

export const RowKeys = () => (
  <p className="line-keys">
    <Key says="value">
      <rect className="row-value" x="3" y="3" width="18" height="6" />
    </Key>
    <Key says="reconstruction">
      <path className="row-made" d="M12 0v12" />
    </Key>
    <Key says="training rows, mean ± 2 standard deviations">
      <rect className="row-usual" width="24" height="12" />
    </Key>
  </p>
);

export const SeriesKeys = ({ hasSigma }: { hasSigma: boolean }) => (
  <p className="line-keys">
    <Key says="series">
      <path className="trace-x" d="M0 6h24" />
    </Key>
    <Key says={hasSigma ? 'reconstruction ± one σ of the likelihood' : 'reconstruction'}>
      {hasSigma && <rect className="trace-sigma" width="24" height="12" />}
      <path className="trace-made" d="M0 6h24" />
    </Key>
    <Key says="training series, mean ± 2 standard deviations">
      <rect className="trace-usual" width="24" height="12" />
    </Key>
  </p>
);
