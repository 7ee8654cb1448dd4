// Which views are on the page of whoever works on it: all of them, or those that are ticked.

import { useMemo } from 'react';
import { Switch } from 'react-aria-components/Switch';
import type { Assignment } from '../../../assignments/assignment.ts';
import { change } from '../../../assignments/draft.ts';
import { read } from '../../../params/address.ts';
import { subjectOf, type ViewId, views } from '../../../views/registry/index.ts';
import { Check } from '../../table/Check.tsx';
import '../../table/table.css';

export function Views({ of: { settings, views: chosen } }: { of: Assignment }) {
  const offered = useMemo(() => {
    const subject = subjectOf({ applied: null, params: read(settings).params });
    return views.filter(view => view.appliesTo(subject));
  }, [settings]);
  const choose = (id: ViewId, isChosen: boolean) =>
    change({ views: isChosen ? [...(chosen ?? []), id] : (chosen ?? []).filter(each => each !== id) });
  return (
    <section className="prepare-part" aria-labelledby="prepare-views">
      <h3 id="prepare-views">Views</h3>
      <Switch
        className="switch"
        isSelected={chosen === null}
        onChange={isAll => change({ views: isAll ? null : offered.map(({ id }) => id) })}
      >
        <span className="switch-track" />
        Show every view
      </Switch>
      {chosen && (
        <fieldset className="table-checks">
          <legend>Views that are shown</legend>
          <div className="table-values">
            {offered.map(({ id, title }) => (
              <Check key={id} isSelected={chosen.includes(id)} onChange={isChosen => choose(id, isChosen)}>
                {title}
              </Check>
            ))}
          </div>
        </fieldset>
      )}
    </section>
  );
}
