// Which colour is which class. Each entry is a switch that hides its class.

import { memo } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { has } from '../../../core/registry.ts';
import type { Params } from '../../../params/schema.ts';
import { classColour } from '../../../views/classColour.ts';
import { type ClassEntry, classEntries } from '../../../views/naming.ts';

interface Props {
  params: Params;
  hidden: ReadonlySet<number>;
  /** Colours mean `class` or `label`; else they mean a number and the entries only hide. */
  colourBy: string;
  onChange: (hidden: ReadonlySet<number>) => void;
}

export const Legend = memo(function Legend({ params, hidden, colourBy, onChange }: Props) {
  const entries = classEntries(params);
  // Of one it is said; of several the cross says it, and the words are for those who do not see it.
  const isOne = entries.filter(({ anomalous }) => anomalous).length === 1;
  const shown = entries.filter(({ id }) => !hidden.has(id)).map(({ id }) => id);
  return (
    <ToggleButtonGroup
      className="class-legend"
      aria-label="Classes shown"
      selectionMode="multiple"
      selectedKeys={shown}
      onSelectionChange={keys => onChange(new Set(entries.map(({ id }) => id).filter(id => !keys.has(id))))}
    >
      {entries.map(entry => (
        <ToggleButton key={entry.id} id={entry.id} className="class-entry">
          <Mark entry={entry} colourBy={colourBy} />
          {entry.name}
          {entry.anomalous && <span className={isOne ? 'class-note' : 'visually-hidden'}>anomalous</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
});

/** The marker as it is drawn: a dot, or a cross for an anomaly. */
function Mark({ entry: { id, anomalous }, colourBy }: { entry: ClassEntry; colourBy: string }) {
  const own: Record<string, string> = { class: classColour(id), label: 'var(--normal)' };
  const colour = has(own, colourBy) ? (anomalous ? 'var(--anomaly)' : own[colourBy]) : 'var(--ink-soft)';
  return (
    <svg className="class-mark" viewBox="0 0 12 12" aria-hidden="true">
      {anomalous ? (
        <path d="M2 2l8 8M10 2l-8 8" stroke={colour} strokeWidth="2" />
      ) : (
        <circle cx="6" cy="6" r="4.5" fill={colour} />
      )}
    </svg>
  );
}
