// The spine of the page: the selected image on its way through the model to a verdict, with its real numbers, at every
// snapshot. Each station shows the view that explains it. Where they do not all fit they scroll, and the verdict stays.

import { ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { subjectOf } from '../../views/registry/index.ts';
import { useLabShallow, useProbe } from '../useLab.ts';
import { Arrow } from './Arrow.tsx';
import { Station } from './Station.tsx';
import { stations } from './stations.ts';
import { JourneyContext, useLatestJourney } from './useJourney.ts';
import { useMore } from './useMore.ts';
import { Walk } from './Walk.tsx';
import './journey.css';
import { useWorded } from '../useWords.ts';

const verdict = stations.at(-1)!;
const onTheWay = stations.slice(0, -1);

/** The stations before the verdict that the run on the stage has. */
const passed = (page: Parameters<typeof subjectOf>[0]) => {
  const subject = subjectOf(page);
  return onTheWay.filter(({ appliesTo }) => appliesTo?.(subject) ?? true);
};

export function Journey() {
  useProbe('journey');
  const before = useLabShallow(passed);
  const { box, more, goOn } = useMore(before);
  return (
    <Follow>
      <section className="journey" aria-label={useWorded('Journey of one {image}')} data-more={more || undefined}>
        <div className="stations" ref={box}>
          {before.map(({ id, Content, ...station }, i) => (
            <Fragment key={id}>
              {i > 0 && <Arrow />}
              <Station id={id} {...station}>
                <Content />
              </Station>
              {i === 0 && <Walk />}
            </Fragment>
          ))}
        </div>
        {/* The keyboard goes from station to station anyway. */}
        <button type="button" className="stations-more" tabIndex={-1} aria-hidden="true" onClick={goOn}>
          <ChevronRight />
        </button>
        <Arrow />
        <Station {...verdict}>
          <verdict.Content />
        </Station>
      </section>
    </Follow>
  );
}

const Follow = ({ children }: { children: ReactNode }) => (
  <JourneyContext value={useLatestJourney()}>{children}</JourneyContext>
);
