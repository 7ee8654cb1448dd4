// Which views are folded to their title, remembered beyond this visit. What is folded is neither fetched nor computed.

import { create } from 'zustand';
import { recall, remember } from '../../state/remember.ts';
import { type NamedView, type ViewId, views } from '../../views/registry/index.ts';

const NAME = 'folded';

/** What somebody has folded (true) or opened (false); of all others the registry says it. */
type Said = ReadonlyMap<string, boolean>;

/** `-draw,cost`: draw is folded, cost open. */
export const readSaid = (text: string): Said =>
  new Map(
    text
      .split(',')
      .filter(Boolean)
      .map(each => [each.replace(/^-/, ''), each.startsWith('-')]),
  );
export const writeSaid = (said: Said): string =>
  [...said].map(([id, isFolded]) => (isFolded ? `-${id}` : id)).join(',');

const useSaid = create<{ said: Said }>(() => ({ said: readSaid(recall(NAME) ?? '') }));

const isFoldable = ({ zone }: NamedView): boolean => zone === 'workbench';
const isFolded = (view: NamedView, said: Said): boolean =>
  isFoldable(view) && (said.get(view.id) ?? view.isFolded === true);

/** Ids of all folded views; another set only when one is folded or opened. */
const setOf = (() => {
  let last: { said: Said; ids: ReadonlySet<string> } | undefined;
  return ({ said }: { said: Said }): ReadonlySet<string> => {
    if (last?.said !== said)
      last = { said, ids: new Set(views.filter(view => isFolded(view, said)).map(({ id }) => id)) };
    return last.ids;
  };
})();
export const useFolded = (): ReadonlySet<string> => useSaid(setOf);

/** Nothing happens to what cannot be folded, or is as it should be. */
export function setFolded(id: ViewId, fold: boolean): void {
  const { said } = useSaid.getState();
  const view = views.find(each => each.id === id);
  if (!view || !isFoldable(view) || isFolded(view, said) === fold) return;
  const next = new Map(said);
  if (fold === (view.isFolded === true)) next.delete(id);
  else next.set(id, fold);
  remember(NAME, writeSaid(next) || null);
  useSaid.setState({ said: next });
}
