// In what the second run differs, on top of everything; and what it is often made to differ in.

import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { contrasts } from '../../lessons/contrasts.ts';
import { contrasted } from '../../params/contrast.ts';
import { fieldOf, type ParamId, type Params } from '../../params/schema.ts';
import { compare, twins } from '../../state/twin/store.ts';
import { differenceSentence } from '../../views/twin.ts';
import { useHeld } from '../useHeld.ts';
import { useLab } from '../useLab.ts';

const isSame = (a: Partial<Params>, b: Partial<Params>) =>
  Object.entries(a).every(([id, value]) => b[id as ParamId] === value) &&
  Object.keys(a).length === Object.keys(b).length;

export function Differs() {
  const differs = useStore(twins, state => state.differs) ?? {};
  const params = useLab(state => state.params);
  const known = contrasts.find(each => isSame(each.differs, differs));
  const isFor = (first: Partial<Params>) =>
    Object.entries(first).every(
      ([id, value]) => fieldOf(id as ParamId).cost === 'live' || params[id as ParamId] === value,
    );
  const held = useHeld();
  const isFree = (of: Partial<Params>) => Object.keys(of).every(id => !held.includes(id as ParamId));
  const offered = contrasts.filter(({ first, differs }) => isFor(first) && isFree(differs));
  return (
    <div className="differs">
      <p aria-live="polite">
        <b>B: {known ? `${known.second}` : ''}</b>
        {known ? '. ' : ''}
        {differenceSentence(params, contrasted(params, differs))}
      </p>
      {offered.length > 0 && (
        <div className="differs-offers">
          {offered.map(contrast => (
            <Button
              key={contrast.id}
              className="button"
              aria-pressed={contrast === known}
              onPress={() => void compare(contrast.differs)}
            >
              {contrast.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
