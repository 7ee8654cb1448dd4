// What stands in the place of something that could not be fetched: a sentence, and the next try.

import { useLayoutEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import './missing.css';

interface Props {
  /** What is missing, as the beginning of a sentence. */
  what?: string;
  again(): void;
}

const Words = ({ what = 'This part of the page' }: Pick<Props, 'what'>) => (
  <p>{what} could not be fetched. Try again when the connection is back.</p>
);

export const Missing = ({ what, again }: Props) => (
  <section className="broken" role="alert">
    <Words {...(what && { what })} />
    <Button className="button" onPress={again}>
      Try again
    </Button>
  </section>
);

/** In place of a dialog or a menu. The browser's own dialog, because ours may be what is missing. */
export function MissingDialog({ again, close }: Props & { close(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current!;
    element.showModal();
    return () => element.close(); // gives the focus back, so that what comes in its place can do the same
  }, []);
  return (
    <dialog ref={dialog} className="missing-dialog" onCancel={close} aria-label="Something is missing">
      <Words />
      <Button className="button strong" onPress={again}>
        Try again
      </Button>
      <Button className="button" onPress={close}>
        Close
      </Button>
    </dialog>
  );
}
