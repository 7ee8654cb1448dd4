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

interface Folds {
  readonly said: Said;
  /** As a lesson has folded them, and what somebody does with that, which is not remembered; null while none is on. */
  readonly lent: Said | null;
}

const useFolds = create<Folds>(() => ({ said: readSaid(recall(NAME) ?? ''), lent: null }));

const isFoldable = ({ zone }: NamedView): boolean => zone === 'workbench';
const isFolded = (view: NamedView, said: Said): boolean =>
  isFoldable(view) && (said.get(view.id) ?? view.isFolded === true);

/** Ids of all folded views; another set only when one is folded or opened. */
const setOf = (() => {
  let last: { said: Said; ids: ReadonlySet<string> } | undefined;
  return ({ said: own, lent }: Folds): ReadonlySet<string> => {
    const said = lent ?? own;
    if (last?.said !== said)
      last = { said, ids: new Set(views.filter(view => isFolded(view, said)).map(({ id }) => id)) };
    return last.ids;
  };
})();
export const useFolded = (): ReadonlySet<string> => useFolds(setOf);

/** Folds all views but these until null gives them back as they were. */
export const lendFolds = (open: readonly string[] | null): void =>
  useFolds.setState({ lent: open && new Map(views.map(({ id }) => [id, !open.includes(id)])) });

/** Nothing happens to what cannot be folded, or is as it should be. */
export function setFolded(id: ViewId, fold: boolean): void {
  const { said, lent } = useFolds.getState();
  const view = views.find(each => each.id === id);
  if (!view || !isFoldable(view) || isFolded(view, lent ?? said) === fold) return;
  if (lent) {
    useFolds.setState({ lent: new Map(lent).set(id, fold) });
    return;
  }
  const next = new Map(said);
  if (fold === (view.isFolded === true)) next.delete(id);
  else next.set(id, fold);
  remember(NAME, writeSaid(next) || null);
  useFolds.setState({ said: next });
}
