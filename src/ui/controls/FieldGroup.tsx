// A group of fields that folds; folded, it says what it is set to.

import { ChevronRight } from 'lucide-react';
import { Suspense } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { useStore } from 'zustand';
import { applies, fields } from '../../params/schema.ts';
import { summedUp } from '../../params/shown.ts';
import { locks } from '../../state/assignment/locks.ts';
import { later } from '../later.tsx';
import { useHeld } from '../useHeld.ts';
import { useLab, useLabShallow } from '../useLab.ts';
import { FieldControl } from './FieldControl.tsx';
import { type GroupText, openGroup, useOpenGroups } from './groups.ts';
import { OpenedFiles } from './OpenedFiles.tsx';
import { OpenFiles } from './OpenFiles.tsx';

const KeptTable = later(async () => (await import('./KeptTable.tsx')).KeptTable);

export function FieldGroup({ id, title }: GroupText) {
  const isExpanded = useOpenGroups(opened => opened[id] ?? false);
  const hidden = useStore(locks, ({ on }) => on?.hidden);
  const isFixed = useHeld().includes('dataset');
  const shown = useLabShallow(({ params }) =>
    fields.filter(field => field.group === id && applies(field.id, params) && !hidden?.includes(field.id)),
  );
  const summary = useLab(({ params }) => (isExpanded ? null : summedUp(id, params, hidden)));
  if (shown.length === 0) return null;
  return (
    <Disclosure className="group" isExpanded={isExpanded} onExpandedChange={isOpen => openGroup(id, isOpen)}>
      <Heading level={3}>
        <Button slot="trigger" className="group-title">
          <ChevronRight aria-hidden="true" />
          {title}
          {summary && <span className="group-summary">{summary}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className="group-panel">
        {shown.map(field => (
          <FieldControl key={field.id} field={field} />
        ))}
        {id === 'data' && !isFixed && (
          <>
            <OpenFiles />
            <OpenedFiles />
            <Suspense>
              <KeptTable />
            </Suspense>
          </>
        )}
      </DisclosurePanel>
    </Disclosure>
  );
}
