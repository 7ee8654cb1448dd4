// Which colour is which class. Each entry is a switch that hides its class.

import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Params } from '../../../params/schema.ts';
import { type ClassEntry, classEntries } from '../../../views/naming.ts';

interface Props {
  params: Params;
  hidden: ReadonlySet<number>;
  /** Colours mean classes; else they mean a number and the entries only hide. */
  isColoured: boolean;
  onChange: (hidden: ReadonlySet<number>) => void;
}

export function Legend({ params, hidden, isColoured, onChange }: Props) {
  const entries = classEntries(params);
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
          <Mark entry={entry} isColoured={isColoured} />
          {entry.name}
          {entry.anomalous && <span className="class-note">anomalous</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** The marker as it is drawn: a dot, or a cross for an anomaly. */
function Mark({ entry: { id, anomalous }, isColoured }: { entry: ClassEntry; isColoured: boolean }) {
  const colour = isColoured ? (anomalous ? 'var(--anomaly)' : `var(--class-${id})`) : 'var(--ink-soft)';
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
