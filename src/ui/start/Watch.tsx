// What to watch while a guided experiment is on, and the way to its other steps.

import { Eye } from 'lucide-react';
import { useStore } from 'zustand';
import { guidedOf } from '../../lessons/guided.ts';
import { guided } from '../../state/guided.ts';
import { Segments } from '../controls/Segments.tsx';
import { startStep } from './startStep.ts';

export function Watch() {
  const on = useStore(guided, state => state.on);
  if (!on) return null;
  const experiment = guidedOf(on.id);
  const { title, steps } = experiment;
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
        <b>{title}</b> {steps[on.step].watch}
      </p>
    </section>
  );
}
