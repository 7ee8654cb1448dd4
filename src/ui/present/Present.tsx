// The page at a projector: one scene fills it below the transport, the others are a key away.

import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { notify } from '../../state/notices.ts';
import { showRun, twins } from '../../state/twin/store.ts';
import { viewOf } from '../../views/registry/index.ts';
import { scenesOf } from '../../views/registry/scenes.ts';
import { sceneProblem } from '../../views/sceneWords.ts';
import { Journey } from '../journey/Journey.tsx';
import { OfStage } from '../OfStage.tsx';
import { useShortcutSettings } from '../shortcuts.ts';
import { OfWhich } from '../twin/OfWhich.tsx';
import { useViewsOfRun } from '../useViews.ts';
import { Place } from '../zones/Place.tsx';
import { askedScene, present, usePresenting } from './presenting.ts';
import { useProjector } from './projector.ts';
import { nameInAddress, placeAmong, scenesNow, turnBy, turnTo } from './turning.ts';
import './present.css';

/** 1 to 9 for scenes; what a presenter's remote sends turns to the next and back. */
function useSceneKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as Element;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (document.querySelector('[role=dialog], [role=menu], [role=listbox], .card[data-full]')) return;
      if (event.key === 'Escape') return present(false);
      if (target.matches('input, textarea, [contenteditable], [role=application]')) return;
      if (event.key === 'PageDown') turnBy(1);
      else if (event.key === 'PageUp') turnBy(-1);
      else if (/^[1-9]$/.test(event.key) && useShortcutSettings.getState().enabled) turnTo(Number(event.key) - 1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

export function Present() {
  const of = useStore(twins, state => state.shown);
  useProjector(true);
  useSceneKeys();
  const scenes = scenesOf(useViewsOfRun());
  useEffect(() => {
    const { scene } = usePresenting.getState();
    const problem = scene === askedScene ? sceneProblem(scenesNow(), scene) : null;
    if (problem) notify('warning', problem);
  }, []);
  const scene = usePresenting(({ scene }) => scene);
  useEffect(() => nameInAddress(scene), [scene]);
  useEffect(() => () => nameInAddress(null), []);
  const now = placeAmong(scenes, scene);
  const { title, strip, views: shown } = scenes[now];
  return (
    <div className="present">
      <h1 className="visually-hidden">VAE Anomaly Lab</h1>
      <section
        className="scene fit"
        aria-label={title}
        data-views={shown.length}
        data-strip={strip}
        data-heir={'.scene-button[aria-current="true"]'} // not to a tip, which would open and take the next Escape
      >
        {strip && (
          <OfStage of={of}>
            <Journey />
          </OfStage>
        )}
        {shown.map(id => (
          <Place key={id} view={viewOf(id)} />
        ))}
      </section>
      <nav className="scene-bar" aria-label="Scenes">
        <OfWhich of={of} onChoose={showRun} />
        {scenes.map(({ id, title }, i) => (
          <Button
            key={id}
            className="scene-button"
            aria-current={i === now ? 'true' : 'false'}
            aria-keyshortcuts={String(i + 1)}
            onPress={() => turnTo(i)}
          >
            <kbd>{i + 1}</kbd> {title}
          </Button>
        ))}
        <Button className="scene-button leave" aria-keyshortcuts="P Escape" onPress={() => present(false)}>
          <X aria-hidden="true" /> Leave
        </Button>
      </nav>
    </div>
  );
}
