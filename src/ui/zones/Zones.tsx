// Experiment, Stage, Detector: what you set, what it learns, what it is worth. Side by side where there is room, tabs on a
// phone.

import { ChartSpline, ScanSearch, SlidersHorizontal } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Experiment } from '../controls/Experiment.tsx';
import { Journey } from '../journey/Journey.tsx';
import { useNarrow } from '../useMedia.ts';
import { views } from '../views/index.ts';
import { Place } from './Place.tsx';
import { PrintedSettings } from './PrintedSettings.tsx';
import { useZone, type Zone } from './places.ts';
import './zones.css';

export const Zones = () => (
  <>
    <PrintedSettings />
    {useNarrow() ? <Tabbed /> : <SideBySide />}
  </>
);

const Views = ({ zone }: { zone: 'stage' | 'detector' }) =>
  views
    .filter(view => view.tab === zone)
    .map(({ id, title, Component }) => <Place key={id} id={id} title={title} View={Component} />);

const SideBySide = () => (
  <div className="zones">
    <Journey />
    <section className="zone experiment-zone" aria-label="Experiment">
      <h2 className="visually-hidden">Experiment</h2>
      <Experiment />
    </section>
    <section className="zone stage" aria-label="Stage">
      <h2 className="visually-hidden">Stage</h2>
      <div className="stage-grid">
        <Views zone="stage" />
      </div>
    </section>
    <section className="zone detector" aria-label="Detector">
      <h2 className="visually-hidden">Detector</h2>
      <Views zone="detector" />
    </section>
  </div>
);

function Tabbed() {
  const { zone } = useZone();
  return (
    <Tabs
      className="zones tabbed"
      selectedKey={zone}
      onSelectionChange={key => useZone.setState({ zone: key as Zone })}
    >
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
      <TabPanel id="stage" className="zone stage">
        <Journey />
        <div className="stage-grid">
          <Views zone="stage" />
        </div>
      </TabPanel>
      <TabPanel id="detector" className="zone detector">
        <Views zone="detector" />
      </TabPanel>
    </Tabs>
  );
}
