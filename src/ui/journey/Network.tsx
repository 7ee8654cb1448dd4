// Encoder and decoder as the funnel that they are: many numbers to few, few to many.

export const Network = ({ kind }: { kind: 'encoder' | 'decoder' }) => (
  <svg className="network" viewBox="0 0 56 72" aria-hidden="true">
    <g transform={kind === 'decoder' ? 'matrix(-1 0 0 1 56 0)' : undefined}>
      <path className="funnel" d="M4 4 52 27v18L4 68z" />
      <path
        className="wires"
        d="M4 14 28 22 52 32M4 30 28 34 52 34M4 42 28 38 52 38M4 58 28 50 52 40M4 14 28 38M4 42 28 22M4 30 28 50M4 58 28 34"
      />
    </g>
  </svg>
);
