// The card of an own example of any kind: where it is made on one side, and what the model makes of it on the other, at
// every move of the hand and also while the model trains.

import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import type { ShapeKind } from '../../../core/shape.ts';
import { own } from '../../../state/own.ts';
import type { Stage } from '../../../state/store.ts';
import { wordsOf } from '../../../views/examples/words.ts';
import type { ViewId } from '../../../views/registry/index.ts';
import type { Files } from '../../card/files.ts';
import { useLab } from '../../useLab.ts';
import { useStage } from '../../useStage.ts';
import { ViewCard } from '../ViewCard.tsx';
import { Findings } from './Findings.tsx';
import { kinds } from './kinds.ts';
import { picture, table } from './picture.ts';
import { useJudgement } from './useOwn.ts';
import { sentence } from './words.ts';
import './own.css';

interface Props {
  id: ViewId;
  kind: ShapeKind;
  /** Keeps what is made here before the model, until the returned function is called. */
  follow(of: Stage): () => void;
  /** Stands there until the model is ready. */
  empty: string;
  /** Where it is made: of the class `own-hand`. */
  children: ReactNode;
}

export function OwnCard({ id, kind, follow, empty, children }: Props) {
  const stage = useStage();
  useEffect(() => follow(stage), [follow, stage]);
  const isBlank = useStore(own, state => state.example === null);
  const hasResult = useStore(own, state => state.inspected !== null);
  const found = useJudgement();
  const isExample = useLab(state => state.example);
  // Two sets of files, because nothing can be saved before there is something.
  const files: Files = hasResult ? { png: picture, table } : { table };
  const { invitation } = kinds[kind];
  const { one } = wordsOf({ kind });
  return (
    <ViewCard
      id={id}
      probe="detection"
      summary={isBlank ? invitation : sentence(found, kind)}
      files={files}
      empty={empty}
    >
      {isExample ? (
        // Random weights say nothing of an example, and the model of the one that is shown is not here.
        <p className="card-empty">Press Play first: your {one} is judged by a model that has learned from others.</p>
      ) : (
        <div className="own" data-blank={isBlank || undefined}>
          {children}
          <Findings found={found} kind={kind} />
        </div>
      )}
    </ViewCard>
  );
}

/** Why something was not taken, in a sentence. */
export const Refusal = ({ children }: { children: string | null }) => (
  <p className="own-refusal" role="alert">
    {children}
  </p>
);
