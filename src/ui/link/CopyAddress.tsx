// An address to copy: as text, and with one button.

import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import './link.css';

const DONE = 'Link copied.';

interface Props {
  label: string;
  text: string;
  autoFocus?: boolean;
}

export function CopyAddress({ label, text, autoFocus = false }: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), 3000);
    return () => clearTimeout(timer);
  }, [copied]);
  /** Without permission (or on plain http) there is no clipboard: the address is chosen, to be copied by key. */
  const choose = () => {
    input.current?.select();
    setCopied('Copy it with Ctrl+C.');
  };
  const copy = () => navigator.clipboard?.writeText(text).then(() => setCopied(DONE), choose) ?? choose();
  return (
    <>
      <TextField value={text} isReadOnly className="link-address">
        <Label>{label}</Label>
        <Input ref={input} className="text-input" onFocus={event => event.target.select()} />
      </TextField>
      <div className="link-copy">
        <Button className="button" onPress={copy} autoFocus={autoFocus}>
          {copied === DONE ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />} Copy
        </Button>
        <span role="status" className="soft small">
          {copied}
        </span>
      </div>
    </>
  );
}
