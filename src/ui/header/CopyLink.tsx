// Opens what can be done with the address of this experiment, which holds every setting.

import { Link } from 'lucide-react';
import { useState } from 'react';
import { onDemand } from '../later.tsx';
import { TipButton } from '../Tip.tsx';

const LinkDialog = onDemand(async () => (await import('../link/LinkDialog.tsx')).LinkDialog);

export function CopyLink() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <TipButton
        label="Share link"
        hint="The address of this experiment, to copy or as a QR code."
        onPress={() => setOpen(true)}
      >
        <Link aria-hidden="true" />
      </TipButton>
      {open && <LinkDialog onClose={() => setOpen(false)} />}
    </>
  );
}
