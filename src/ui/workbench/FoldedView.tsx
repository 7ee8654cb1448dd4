// A view that is folded: its name, to be opened.

import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { ViewId } from '../../views/registry/index.ts';
import { setFolded } from './folded.ts';

export const FoldedView = ({ id, title }: { id: ViewId; title: string }) => (
  <section className="folded-view" id={`view-${id}`} aria-label={title} data-heir={`[data-view="${id}"] .card-fold`}>
    <Button className="folded-title" aria-expanded={false} onPress={() => setFolded(id, false)}>
      <h3>{title}</h3>
      <ChevronDown aria-hidden="true" />
    </Button>
  </section>
);
