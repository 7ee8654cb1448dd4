// Where a view stands; the card itself carries the id that `show` looks for. A view that fails takes only itself down, and says so.

import { Component, type ReactNode, Suspense, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { twins } from '../../state/twin/store.ts';
import type { NamedView } from '../../views/registry/index.ts';
import { OfStage } from '../OfStage.tsx';
import { usePresenting } from '../present/presenting.ts';
import { components } from '../views/index.ts';
import { FoldedView } from '../workbench/FoldedView.tsx';
import { FoldContext } from '../workbench/foldContext.ts';
import { setFolded, useFolded } from '../workbench/folded.ts';
import { Back } from './Back.tsx';

interface Props {
  view: NamedView;
  /** Its column in the workbench, which is where views can be folded. */
  column?: number | string;
}

export function Place({ view: { id, title, zone, isOfRuns }, column }: Props) {
  const View = components[id];
  const shown = useStore(twins, state => state.shown);
  const folded = useFolded();
  const isPresenting = usePresenting(({ isOn }) => isOn);
  const isFolded = folded.has(id) && !isPresenting;
  const isFoldable = zone === 'workbench' && !isPresenting;
  const fold = useMemo(() => (isFoldable ? () => setFolded(id, true) : null), [id, isFoldable]);
  return (
    <div className="place" data-view={id} style={column === undefined ? undefined : { gridColumn: column }}>
      <Back view={id} />
      {isFolded ? (
        <FoldedView id={id} title={title} />
      ) : (
        <FoldContext value={fold}>
          <Boundary title={title}>
            <Suspense fallback={<section className="card" aria-busy="true" aria-label={title} />}>
              {isOfRuns ? (
                <View />
              ) : (
                <OfStage of={shown}>
                  <View />
                </OfStage>
              )}
            </Suspense>
          </Boundary>
        </FoldContext>
      )}
    </div>
  );
}

export class Boundary extends Component<{ title: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <section className="broken" role="alert">
        <p>“{this.props.title}” could not be shown. The run continues, and the other views still work.</p>
        <Button className="button" onPress={() => this.setState({ failed: false })}>
          Try again
        </Button>
      </section>
    );
  }
}
