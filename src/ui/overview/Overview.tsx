// The teacher's page: a class's files are dropped, read, laid side by side and, if somebody wants it, trained again. It has nothing
// of the lab on it, and no engine starts before something is verified.

import { useEffect } from 'react';
import { ThemeSwitch } from '../header/ThemeSwitch.tsx';
import { AddFiles } from './AddFiles.tsx';
import { ClassTable } from './ClassTable.tsx';
import { GroupChoice } from './GroupChoice.tsx';
import { Outliers } from './Outliers.tsx';
import { Spreads } from './Spreads.tsx';
import { Tools } from './Tools.tsx';
import { Unread } from './Unread.tsx';
import { useClass } from './useClass.ts';
import './overview.css';

const TITLE = 'Overview of a class';

export function Overview() {
  useEffect(() => {
    const before = document.title;
    document.title = `${TITLE} · ${before}`;
    return () => {
      document.title = before;
    };
  }, []);
  return (
    <>
      <header className="header">
        <div className="header-name">
          <h1>{TITLE}</h1>
          <p>What a class has handed in, side by side.</p>
        </div>
        <div className="header-run">
          <a className="button" href={location.pathname}>
            To the lab
          </a>
          <ThemeSwitch />
        </div>
      </header>
      <main className="overview">
        <AddFiles />
        <Shown />
      </main>
    </>
  );
}

function Shown() {
  const { groups, group, asked, rows, unread } = useClass();
  return (
    <>
      {unread.length > 0 && <Unread files={unread} />}
      {group && (
        <section className="card" aria-labelledby="class-title">
          <div className="overview-head">
            <h2 id="class-title">{group.title}</h2>
            <GroupChoice groups={groups} chosen={group.hash} />
          </div>
          <Tools rows={rows} asked={asked} title={group.title} />
          <ClassTable key={group.hash} rows={rows} asked={asked} />
          <Outliers students={group.students} />
        </section>
      )}
      {group && <Spreads rows={rows} asked={asked} />}
    </>
  );
}
