// Which assignment is shown, where the files are of several.

import { chooseGroup } from '../../assignments/overview/store.ts';
import type { Group } from '../../assignments/overview/students.ts';
import { SmallSelect } from '../views/SmallSelect.tsx';

const students = (count: number) => `${count} ${count === 1 ? 'student' : 'students'}`;

export const GroupChoice = ({ groups, chosen }: { groups: readonly Group[]; chosen: string }) =>
  groups.length < 2 ? null : (
    <SmallSelect
      label="Assignment"
      value={chosen}
      // Two of one title, such as one that was changed after some had it, differ in their hash.
      options={groups.map(({ hash, title, students: { length } }) => ({
        id: hash,
        label: `${title} (${students(length)}, ${hash.slice(0, 6)})`,
      }))}
      onChange={chooseGroup}
    />
  );
