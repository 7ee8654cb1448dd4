// Everything about one image, over the page: what it is, what the model makes of it, what every score says, where its code
// lies, what it resembles, and how sure all that is.

import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useStore } from 'zustand';
import { askOf, card, closeCard, type Subject } from '../../state/card.ts';
import { followCard, pixelsOf } from '../../state/cardExamine.ts';
import { LargeContext } from '../card/useLarge.ts';
import { OfStage } from '../OfStage.tsx';
import { useShortcutSettings } from '../shortcuts.ts';
import { Transport } from '../transport/Transport.tsx';
import { OfWhich } from '../twin/OfWhich.tsx';
import { useFrame } from '../useFrame.ts';
import { useLab, useProbe } from '../useLab.ts';
import { useStage } from '../useStage.ts';
import { useWords } from '../useWords.ts';
import { useWork } from '../useWork.ts';
import { Thumb } from '../views/Thumb.tsx';
import { WorkProgress } from '../WorkProgress.tsx';
import { Head } from './Head.tsx';
import { Pictures } from './Pictures.tsx';
import { Posterior } from './Posterior.tsx';
import { SampleChart } from './SampleChart.tsx';
import { ScoreTable } from './ScoreTable.tsx';
import { Draws, Nearest } from './Thumbs.tsx';
import { useShown, why } from './useShown.ts';
import { walkBy } from './walk.ts';
import './image.css';

/** The same keys as on the page. */
function onKey(event: KeyboardEvent): void {
  const { key, target } = event;
  const isElsewhere = (target as Element).closest('input, [role=listbox], [role=menu]');
  if (isElsewhere || !useShortcutSettings.getState().enabled || !/^[,.]$/.test(key)) return;
  event.preventDefault(); // on the page they walk in the strip
  walkBy(key === ',' ? -1 : 1);
}

export function ImageCard() {
  const of = useStore(card, state => state.of);
  const [isLarge, setLarge] = useState(false);
  return (
    <ModalOverlay
      className="veil"
      isOpen
      onOpenChange={isOpen => !isOpen && closeCard()}
      isDismissable
      isKeyboardDismissDisabled={isLarge} // Escape makes the card small again
    >
      <Modal className="dialog image-card">
        <Dialog>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: keys only, for what the buttons inside do too */}
          <div className="image-content" onKeyDown={onKey}>
            {isLarge && <Transport />}
            <LargeContext value={setLarge}>
              <OfWhich of={of} onChoose={askOf} />
              <OfStage of={of}>
                <Content />
              </OfStage>
            </LargeContext>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Content() {
  const stage = useStage();
  useEffect(() => followCard(stage), [stage]);
  useProbe('latent');
  return (
    <>
      <Head />
      <Body />
    </>
  );
}

/** The first time, all that the image is compared with has to be scored. */
const Asking = () => (
  <WorkProgress
    label={`Computing every score and comparing with normal ${useWords().many}`}
    work={useWork('image')}
    onStop={closeCard}
  />
);

/** The image itself can be shown at once, whatever else is to come. */
function Wait({ subject, children }: { subject: Subject | null; children: ReactNode }) {
  const { lab } = useStage();
  const testSet = useLab(state => state.testSet);
  const run = useLab(state => state.snapshot?.run);
  const frame = useFrame();
  const { one } = useWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what the pixels depend on in the store
  const pixels = useMemo(() => subject && pixelsOf(subject, lab.getState()), [lab, subject, testSet, run]);
  return (
    <div className="image-wait">
      {pixels && <Thumb values={pixels} frame={frame} label={`The ${one}`} />}
      {children}
    </div>
  );
}

function Body(): ReactNode {
  const { examined, isStale } = useShown();
  const problem = useStore(card, state => state.problem);
  const subject = useStore(card, state => state.subject);
  const reason = useLab(state => subject && why(state, subject));
  if (!examined)
    return <Wait subject={subject}>{reason || problem ? <p role="status">{reason ?? problem}</p> : <Asking />}</Wait>;
  return (
    <>
      {problem && <p role="alert">{problem}</p>}
      <div className="image-panels" aria-busy={isStale}>
        <Pictures examined={examined} />
        <Posterior examined={examined} />
        <ScoreTable examined={examined} />
        <Nearest examination={examined.examination} />
        <Draws examination={examined.examination} />
        <SampleChart examined={examined} />
      </div>
    </>
  );
}
