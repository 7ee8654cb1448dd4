// Opens the help; the key ? does the same.

import { CircleHelp } from 'lucide-react';
import { onDemand } from '../later.tsx';
import { useShortcutSettings } from '../shortcuts.ts';
import { TipButton } from '../Tip.tsx';

const HelpDialog = onDemand(
  async () => (await import('./HelpDialog.tsx')).HelpDialog,
  () => useShortcutSettings.setState({ open: false }),
);

export function HelpButton() {
  const open = useShortcutSettings(({ open }) => open);
  return (
    <>
      <TipButton label="Help and keys" shortcut="?" onPress={() => useShortcutSettings.setState({ open: true })}>
        <CircleHelp aria-hidden="true" />
      </TipButton>
      {open && <HelpDialog />}
    </>
  );
}
