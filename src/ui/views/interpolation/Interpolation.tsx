// The way from one test example to the selected one, decoded step by step.

import { ArrowLeftRight, Flag } from 'lucide-react';
import { type RefObject, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { exampleAt } from '../../../core/examples.ts';
import { select, set } from '../../../state/actions.ts';
import { testImageName } from '../../../views/imageIndex.ts';
import { interpolationSummary, interpolationTable } from '../../../views/latent/interpolations.ts';
import { className } from '../../../views/naming.ts';
import { canvasBlob, type Files } from '../../card/files.ts';
import { useStage } from '../../useStage.ts';
import { Thumb } from '../Thumb.tsx';
import { type Pair, usePair } from '../usePair.ts';
import { ViewCard } from '../ViewCard.tsx';
import { ViewChoice } from '../ViewChoice.tsx';
import { Steps } from './Steps.tsx';
import '../manifold/manifold.css';
import './interpolation.css';

/** Positions in the list count from 0, what a person reads and links from 1. */
const beginAt = (position: number) => set('pathFrom', position + 1);

function swap(from: number, to: number): void {
  beginAt(to);
  select(from);
}

export function Interpolation() {
  const { lab } = useStage();
  const pair = usePair('interpolation');
  const canvas = useRef<HTMLCanvasElement>(null);
  const files = useMemo<Files>(
    () => ({
      png: () => canvasBlob(canvas.current!),
      table({ lab }) {
        const now = lab.getState().seen.interpolation;
        return now ? interpolationTable(now.look) : null;
      },
    }),
    [],
  );
  const nameAt = (position: number) => pair && className(pair.seen.params, pair.testSet, position);
  const look = pair?.seen.look;
  return (
    <ViewCard
      id="interpolation"
      probe="interpolation"
      summary={look && interpolationSummary(look, [nameAt(look.from)!, nameAt(look.to)!])}
      files={files}
      controls={
        <>
          <ViewChoice id="path" isList />
          <Button className="button" onPress={() => beginAt(lab.getState().selected)}>
            <Flag aria-hidden="true" /> Begin at selected
          </Button>
          <Button className="button" isDisabled={!look} onPress={() => look && swap(look.from, look.to)}>
            <ArrowLeftRight aria-hidden="true" /> Swap
          </Button>
        </>
      }
    >
      {pair && <Way pair={pair} canvas={canvas} />}
    </ViewCard>
  );
}

function Way({
  pair: { seen, testSet },
  canvas,
}: {
  pair: Pair<'interpolation'>;
  canvas: RefObject<HTMLCanvasElement | null>;
}) {
  const { look, params } = seen;
  const ends = [look.from, look.to].map(position => ({
    position,
    name: className(params, testSet, position),
    number: testImageName(testSet, position),
  }));
  return (
    <div className="interpolation">
      {ends.map(({ position, name, number }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an end is known by its place
        <figure key={i}>
          <Thumb
            values={exampleAt(testSet, position)}
            frame={testSet}
            label={`${i === 0 ? 'Begins' : 'Ends'} at ${name}`}
          />
          <figcaption>
            <strong>{name}</strong> <span className="soft">{number}</span>
          </figcaption>
        </figure>
      ))}
      <div className="interpolation-way">
        <Steps look={look} frame={testSet} canvas={canvas} />
      </div>
    </div>
  );
}
