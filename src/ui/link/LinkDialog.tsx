// The address of the experiment that the controls show: to copy, to scan, and in words, so that nobody has to read it.

import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Switch } from 'react-aria-components/Switch';
import { useStore } from 'zustand';
import { writeLink } from '../../params/address.ts';
import { meansOpened } from '../../state/run/plan.ts';
import { twins } from '../../state/twin/store.ts';
import { testImageName } from '../../views/imageIndex.ts';
import { linkMisses, linkWords } from '../../views/linkWords.ts';
import { className } from '../../views/naming.ts';
import { usePresenting } from '../present/presenting.ts';
import { placeAmong, scenesNow } from '../present/turning.ts';
import { useLab, useLabShallow } from '../useLab.ts';
import { useWords } from '../useWords.ts';
import { SmallSelect } from '../views/SmallSelect.tsx';
import { CopyAddress } from './CopyAddress.tsx';
import { QrCode } from './QrCode.tsx';
import './link.css';

/** The selected test image, by its own number; null where the visitor's own is followed, or none is there yet. */
function useSelected() {
  const { testSet, selected, own, params } = useLabShallow(({ testSet, selected, own, snapshot }) => ({
    testSet,
    selected,
    own,
    params: snapshot?.params,
  }));
  if (!testSet || testSet.run === 0 || own || !params || selected >= testSet.count) return null;
  return {
    name: `${testImageName(testSet, selected)}: ${className(params, testSet, selected)}`,
    image: { index: testSet.index[selected], added: testSet.from[selected] === 1 },
  };
}

export const LinkDialog = ({ onClose }: { onClose(): void }) => (
  <ModalOverlay className="veil" isOpen onOpenChange={open => !open && onClose()} isDismissable>
    <Modal className="dialog link-dialog">
      <Dialog>
        <Heading slot="title" level={2}>
          Share this experiment
        </Heading>
        <Body />
        <div className="dialog-foot">
          <Button slot="close" className="button strong">
            Close
          </Button>
        </div>
      </Dialog>
    </Modal>
  </ModalOverlay>
);

function Body() {
  const params = useLab(state => state.ownParams ?? state.params);
  const changes = useLab(state => state.snapshot?.changes ?? null);
  const shown = useSelected();
  const { one } = useWords();
  const compare = useStore(twins, state => state.differs);
  const [run, setRun] = useState(false);
  const [withImage, setWithImage] = useState(false);
  const scenes = scenesNow();
  const [atProjector, setAtProjector] = useState(false);
  const [chosen, setChosen] = useState(usePresenting.getState().scene);
  const scene = atProjector ? (scenes[placeAmong(scenes, chosen)] ?? null) : null;
  const image = withImage && shown ? shown.image : null;
  const address = `${location.origin}${location.pathname}${writeLink(params, { run, image, compare, scene: scene?.id ?? null })}`;
  const words = useMemo(() => linkWords(params), [params]);
  const misses = linkMisses({
    files: meansOpened(params),
    changed: (changes?.length ?? 0) > 0,
    host: location.hostname,
  });
  return (
    <>
      <div className="link-top">
        <QrCode text={address} />
        <div className="link-choices">
          <CopyAddress label="Address" text={address} autoFocus />
          <Switch className="switch" isSelected={run} onChange={setRun}>
            <span className="switch-track" />
            Start automatically
          </Switch>
          <Switch className="switch" isSelected={image !== null} onChange={setWithImage} isDisabled={!shown}>
            <span className="switch-track" />
            {shown ? `Show this ${one} (${shown.name})` : `Show this ${one} (no test ${one} is selected)`}
          </Switch>
          <Switch className="switch" isSelected={atProjector} onChange={setAtProjector}>
            <span className="switch-track" />
            As at a projector, with this scene
          </Switch>
          {scene && (
            <SmallSelect
              label="Scene"
              value={scene.id}
              options={scenes.map(({ id, title }) => ({ id, label: title }))}
              onChange={setChosen}
            />
          )}
        </div>
      </div>
      <h3>What is in it</h3>
      <ul>
        {words.map(each => (
          <li key={each}>{each}</li>
        ))}
        {run && <li>Training starts when it is opened.</li>}
        {image && <li>{shown?.name} is selected.</li>}
        {scene && <li>It opens as at a projector, with the scene “{scene.title}”.</li>}
      </ul>
      {misses.map(each => (
        <p key={each} className="soft">
          {each}
        </p>
      ))}
    </>
  );
}
