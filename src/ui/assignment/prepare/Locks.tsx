// What the assignment begins with, and what of it students may change: each control is free, locked or hidden.

import { useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { type Assignment, lockable } from '../../../assignments/assignment.ts';
import { change } from '../../../assignments/draft.ts';
import { read } from '../../../params/address.ts';
import { applies, type Params } from '../../../params/schema.ts';
import { meansOpened } from '../../../state/run/plan.ts';
import { linkWords } from '../../../views/linkWords.ts';
import { groups } from '../../controls/groups.ts';
import { LockGroup } from './LockGroup.tsx';
import { settingsNow } from './settingsNow.ts';

export function Locks({ of }: { of: Assignment }) {
  const params = useMemo(() => read(of.settings).params, [of.settings]);
  return (
    <section className="prepare-part" aria-labelledby="prepare-settings">
      <h3 id="prepare-settings">Settings</h3>
      <Begins of={of} params={params} />
      <p className="soft small">
        A locked control is shown and keeps its value; a hidden one keeps it too and is not shown. No key, file, sweep
        or second run can change either.
      </p>
      {groups.map(({ id, title }) => (
        <LockGroup
          key={id}
          title={title}
          shown={lockable.filter(field => field.group === id && applies(field.id, params))}
          of={of}
          params={params}
        />
      ))}
    </section>
  );
}

function Begins({ of, params }: { of: Assignment; params: Params }) {
  return (
    <>
      <ul>
        {linkWords(params).map(each => (
          <li key={each}>{each}</li>
        ))}
        {meansOpened(params) && <li>The files that you opened are not in it: whoever works on it needs them too.</li>}
      </ul>
      <div className="prepare-row">
        <Button
          className="button"
          isDisabled={settingsNow() === of.settings}
          onPress={() => change({ settings: settingsNow() })}
        >
          Use the present settings of the page
        </Button>
      </div>
    </>
  );
}
