// What to watch while a guided experiment is on, the way to where it is seen, and to its other steps.

import { Eye } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { guidedOf } from '../../lessons/guided.ts';
import { guided } from '../../state/guided.ts';
import { Segments } from '../controls/Segments.tsx';
import { useViews } from '../useViews.ts';
import { show } from '../zones/places.ts';
import { startStep } from './startStep.ts';

export function Watch() {
  const on = useStore(guided, state => state.on);
  const views = useViews();
  if (!on) return null;
  const experiment = guidedOf(on.id);
  const { title, steps } = experiment;
  const { watch, shows } = steps[on.step];
  const view = views.find(({ id }) => id === shows);
  return (
    <section className="watch" aria-label={`Guided experiment: ${title}`}>
      <Eye aria-hidden="true" />
      {steps.length > 1 && (
        <Segments
          label={title}
          options={steps.map(({ label }, step) => ({ id: String(step), label }))}
          value={String(on.step)}
          onChange={step => startStep(experiment, Number(step))}
        />
      )}
      <p>
        <b>{title}</b> {watch}{' '}
        {view && (
          <Button className="text-button" onPress={() => show(view.id)}>
            Show “{view.title}”
          </Button>
        )}
      </p>
    </section>
  );
}
