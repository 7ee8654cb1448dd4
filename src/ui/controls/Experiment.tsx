// Everything that can be set, made from the schema: a new field of a new model appears here without a line of ours.

import { RefreshCw } from 'lucide-react';
import { FieldGroup } from './FieldGroup.tsx';
import { groups } from './groups.ts';
import './controls.css';

export const Experiment = () => (
  <div className="experiment">
    {groups.map(group => (
      <FieldGroup key={group.id} {...group} />
    ))}
    <p className="soft small legend">
      <RefreshCw className="toll" aria-hidden="true" /> changing this starts a new run
    </p>
  </div>
);
