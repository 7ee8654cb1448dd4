// Where a view stands; the card itself carries the id that `show` looks for. A view that fails takes only itself down, and says so.

import { Component, type ComponentType, type ReactNode, Suspense } from 'react';
import { Button } from 'react-aria-components/Button';

interface Props {
  id: string;
  title: string;
  View: ComponentType;
}

export const Place = ({ id, title, View }: Props) => (
  <div className="place" data-view={id}>
    <Boundary title={title}>
      <Suspense fallback={<section className="card" aria-busy="true" aria-label={title} />}>
        <View />
      </Suspense>
    </Boundary>
  </div>
);

export class Boundary extends Component<{ title: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <section className="broken" role="alert">
        <p>“{this.props.title}” could not be drawn. The run goes on; the other views still work.</p>
        <Button className="button" onPress={() => this.setState({ failed: false })}>
          Draw it again
        </Button>
      </section>
    );
  }
}
