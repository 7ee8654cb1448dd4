// The spine of the page: the selected image on its way through the model to a verdict, with its real numbers, at every
// snapshot. Each station shows the view that explains it.

import { Fragment, type ReactNode } from 'react';
import { useProbe } from '../useLab.ts';
import { Arrow } from './Arrow.tsx';
import { Station } from './Station.tsx';
import { stations } from './stations.ts';
import { JourneyContext, useLatestJourney } from './useJourney.ts';
import { Walk } from './Walk.tsx';
import './journey.css';

export function Journey() {
  useProbe('journey');
  return (
    <Follow>
      <section className="journey" aria-label="Journey of one image">
        <div className="stations">
          {stations.map(({ id, Content, ...station }, i) => (
            <Fragment key={id}>
              {i > 0 && <Arrow />}
              <Station {...station}>
                <Content />
              </Station>
              {i === 0 && <Walk />}
            </Fragment>
          ))}
        </div>
      </section>
    </Follow>
  );
}

const Follow = ({ children }: { children: ReactNode }) => (
  <JourneyContext value={useLatestJourney()}>{children}</JourneyContext>
);
