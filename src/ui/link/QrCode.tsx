// The address as a QR code: black on white in either theme, because cameras expect that.

import { useMemo } from 'react';
import { encode } from 'uqr';

/** Modules of white round it, as the standard asks for. */
const BORDER = 4;

export function QrCode({ text }: { text: string }) {
  const code = useMemo(() => {
    try {
      const { size, data } = encode(text, { ecc: 'M', border: BORDER });
      const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
      return { size, path };
    } catch {
      return null; // more than a QR code holds
    }
  }, [text]);
  if (!code) return <p className="link-code soft">This address is too long for a QR code.</p>;
  return (
    <svg
      className="link-code"
      role="img"
      aria-label="QR code of the address"
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}
