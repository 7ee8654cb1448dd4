// Experiment, Stage, Detector: what you set, what it learns, what it is worth. On a wide page its heart is the first screen
// and the rest a workbench below it; on a phone the three are tabs; at a projector they make way for one scene.

import { ChartSpline, ScanSearch, SlidersHorizontal } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Experiment } from '../controls/Experiment.tsx';
import { Journey } from '../journey/Journey.tsx';
import { fetched } from '../later.tsx';
import { usePresenting } from '../present/presenting.ts';
import { useNarrow } from '../useMedia.ts';
import { type View, views } from '../views/index.ts';
import { Workbench } from '../workbench/Workbench.tsx';
import { Place } from './Place.tsx';
import { PrintedSettings } from './PrintedSettings.tsx';
import { openZone, useZone, type Zone } from './places.ts';
import './zones.css';

const Present = fetched(async () => (await import('../present/Present.tsx')).Present);

/** `children`: what is said above the pictures, whatever their order. */
export function Zones({ children }: { children: ReactNode }) {
  const isPresenting = usePresenting(({ isOn }) => isOn);
  const isNarrow = useNarrow();
  const Shape = isPresenting ? Presented : isNarrow ? Tabbed : SideBySide;
  return (
    <>
      <PrintedSettings />
      <Shape>{children}</Shape>
    </>
  );
}

const Views = ({ of }: { of: (view: View) => boolean }) =>
  views.filter(of).map(({ id, title, Component }) => <Place key={id} id={id} title={title} View={Component} />);

const Presented = ({ children }: { children: ReactNode }) => (
  <>
    {children}
    <Suspense>
      <Present />
    </Suspense>
  </>
);

const SideBySide = ({ children }: { children: ReactNode }) => (
  <div className="zones">
    <div className="first-fold">
      {children}
      <Journey />
      <div className="fold fit">
        <section className="zone experiment-zone" aria-label="Experiment">
          <h2 className="visually-hidden">Experiment</h2>
          <Experiment />
        </section>
        <section className="zone" aria-label="Stage">
          <h2 className="visually-hidden">Stage</h2>
          <Views of={({ zone, tab }) => zone === 'fold' && tab === 'stage'} />
        </section>
        <section className="zone" aria-label="Detector">
          <h2 className="visually-hidden">Detector</h2>
          <Views of={({ zone, tab }) => zone === 'fold' && tab === 'detector'} />
        </section>
      </div>
    </div>
    <Workbench />
  </div>
);

function Tabbed({ children }: { children: ReactNode }) {
  const { zone } = useZone();
  return (
    <>
      {children}
      <Tabs className="zones tabbed" selectedKey={zone} onSelectionChange={key => openZone(key as Zone)}>
        <TabList className="tabs" aria-label="Zones">
          <Tab id="experiment">
            <SlidersHorizontal aria-hidden="true" /> Experiment
          </Tab>
          <Tab id="stage">
            <ChartSpline aria-hidden="true" /> Stage
          </Tab>
          <Tab id="detector">
            <ScanSearch aria-hidden="true" /> Detector
          </Tab>
        </TabList>
        <TabPanel id="experiment" className="zone">
          <Experiment />
        </TabPanel>
        <TabPanel id="stage" className="zone">
          <Journey />
          <Views of={({ tab }) => tab === 'stage'} />
        </TabPanel>
        <TabPanel id="detector" className="zone">
          <Views of={({ tab }) => tab === 'detector'} />
        </TabPanel>
      </Tabs>
    </>
  );
}
