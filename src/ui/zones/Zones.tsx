// Experiment, Stage, Detector: what you set, what it learns, what it is worth. On a wide page its heart is the first screen
// and the rest a workbench below it; on a phone the three are tabs; at a projector they make way for one scene.

import { ChartSpline, ScanSearch, SlidersHorizontal } from 'lucide-react';
import { type CSSProperties, type ReactNode, Suspense } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useStore } from 'zustand';
import { twins } from '../../state/twin/store.ts';
import type { NamedView } from '../../views/registry/index.ts';
import { Experiment } from '../controls/Experiment.tsx';
import { Journey } from '../journey/Journey.tsx';
import { fetched } from '../later.tsx';
import { usePresenting } from '../present/presenting.ts';
import { ShownRun } from '../twin/ShownRun.tsx';
import { useNarrow } from '../useMedia.ts';
import { useViews } from '../useViews.ts';
import { Workbench } from '../workbench/Workbench.tsx';
import { Place } from './Place.tsx';
import { PrintedSettings } from './PrintedSettings.tsx';
import { openZone, useZone, type Zone } from './places.ts';
import './zones.css';

const Beside = fetched(async () => (await import('../twin/Beside.tsx')).Beside);
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

const Views = ({ of }: { of: (view: NamedView) => boolean }) =>
  useViews()
    .filter(of)
    .map(view => <Place key={view.id} view={view} />);

/** What is left of the first screen for the views of a tab. */
const InFold = ({ tab, title }: { tab: NamedView['tab']; title: string }) =>
  useViews().some(view => view.zone === 'fold' && view.tab === tab) && (
    <section className="zone" aria-label={title}>
      <h2 className="visually-hidden">{title}</h2>
      <Views of={view => view.zone === 'fold' && view.tab === tab} />
    </section>
  );

/** As many columns as there are pictures on the first screen. */
const usePictures = () => {
  const count = useViews().filter(({ zone }) => zone === 'fold').length;
  return { '--pictures': Math.max(1, count) } as CSSProperties;
};

const Presented = ({ children }: { children: ReactNode }) => (
  <>
    {children}
    <Suspense>
      <Present />
    </Suspense>
  </>
);

/** Whether two runs stand beside each other. */
const useTwin = () => useStore(twins, ({ twin }) => twin !== null);

/** What two runs are seen by. */
const Two = ({ of }: { of: readonly NamedView['tab'][] }) => (
  <Suspense fallback={<section className="zone" aria-busy="true" aria-label="Two runs" />}>
    <Beside of={of} />
  </Suspense>
);

const both = ['stage', 'detector'] as const;

function SideBySide({ children }: { children: ReactNode }) {
  const isTwin = useTwin();
  return (
    <div className="zones">
      <div className="first-fold" style={usePictures()}>
        {children}
        {!isTwin && <Journey />}
        <div className="fold fit" data-twin={isTwin || undefined}>
          <section className="zone experiment-zone" id="experiment" aria-label="Experiment">
            <h2 className="visually-hidden">Experiment</h2>
            <Experiment />
          </section>
          {isTwin ? (
            <Two of={both} />
          ) : (
            <>
              <InFold tab="stage" title="Stage" />
              <InFold tab="detector" title="Detector" />
            </>
          )}
        </div>
      </div>
      <Workbench />
    </div>
  );
}

function Tabbed({ children }: { children: ReactNode }) {
  const { zone } = useZone();
  const isTwin = useTwin();
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
          <h2 className="visually-hidden">Experiment</h2>
          <Experiment />
        </TabPanel>
        <TabPanel id="stage" className="zone">
          <h2 className="visually-hidden">Stage</h2>
          {isTwin ? <Two of={['stage']} /> : <Journey />}
          <ShownRun />
          <Views of={({ tab }) => tab === 'stage'} />
        </TabPanel>
        <TabPanel id="detector" className="zone">
          <h2 className="visually-hidden">Detector</h2>
          {isTwin && <Two of={['detector']} />}
          <ShownRun />
          <Views of={({ tab }) => tab === 'detector'} />
        </TabPanel>
      </Tabs>
    </>
  );
}
