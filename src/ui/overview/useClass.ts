// The class that is shown: of all files that could be read, those of one assignment.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { rowOf, type StudentRow } from '../../assignments/overview/classTable.ts';
import type { HandIn } from '../../assignments/overview/handIn.ts';
import { type Asked, askedBy } from '../../assignments/overview/marked.ts';
import { overview } from '../../assignments/overview/store.ts';
import { type Group, groupsOf } from '../../assignments/overview/students.ts';
import { verifying } from '../../assignments/overview/verifying.ts';

export interface Class {
  readonly groups: readonly Group[];
  /** Null while no file could be read. */
  readonly group: Group | null;
  readonly asked: readonly Asked[];
  readonly rows: readonly StudentRow[];
  /** Files of which nothing could be read. */
  readonly unread: readonly HandIn[];
}

export function useClass(): Class {
  const { handIns, group: chosen } = useStore(overview);
  const checked = useStore(verifying, state => state.checked);
  const groups = useMemo(() => groupsOf(handIns), [handIns]);
  const group = groups.find(({ hash }) => hash === chosen) ?? groups[0] ?? null;
  const asked = useMemo(() => (group ? askedBy(group.students[0].answers.assignment) : []), [group]);
  const rows = useMemo(
    () => group?.students.map(student => rowOf(student, asked, checked)) ?? [],
    [group, asked, checked],
  );
  const unread = useMemo(() => handIns.filter(({ read }) => read === null), [handIns]);
  return { groups, group, asked, rows, unread };
}
