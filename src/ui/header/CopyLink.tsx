// The address holds the experiment; this puts it on the clipboard.

import { Check, Link } from 'lucide-react';
import { useEffect, useState } from 'react';
import { TipButton } from '../Tip.tsx';

export function CopyLink() {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  // Without permission (or on plain http) there is no clipboard: the address is in the address bar all the same.
  const copy = () =>
    navigator.clipboard?.writeText(location.href).then(() => setCopied(true), promptLink) ?? promptLink();
  return (
    <>
      <TipButton label="Copy link" hint="Copies the address of this experiment, with every setting." onPress={copy}>
        {copied ? <Check aria-hidden="true" /> : <Link aria-hidden="true" />}
      </TipButton>
      <span role="status" className="visually-hidden">
        {copied ? 'Link copied' : ''}
      </span>
    </>
  );
}

const promptLink = () => {
  window.prompt('The address of this experiment', location.href);
};
