// The lab was started by a learning platform, from a package that has the assignment in it (scripts/scorm.mjs).

import { readFile } from '../../assignments/file.ts';
import { type Around, findApi } from '../../assignments/scorm/api.ts';
import { attach } from '../../assignments/scorm/attach.ts';
import { enter } from '../../assignments/scorm/platform.ts';
import { tied } from '../../assignments/scorm/tied.ts';
import { PACKAGED } from '../../assignments/scorm/words.ts';
import { BadFile } from '../../core/checked.ts';
import type { Params } from '../../params/schema.ts';
import { notify } from '../../state/notices.ts';
import { remember } from '../../state/remember.ts';
import { openAssignment } from './open.ts';

const warn = (sentence: string) => void notify('warning', sentence);

/** The assignment that lies beside the page. @throws BadFile */
async function enclosed() {
  const response = await fetch(new URL(PACKAGED.file, document.baseURI)).catch(() => null);
  if (!response?.ok) throw new BadFile('It is not in the package, or could not be fetched.');
  return readFile(await response.text());
}

/** Opens it as `openAssignment` does, tied to the platform where there is one. @throws BadFile where there is no assignment */
export async function openPackaged(step: number | null, changed: Partial<Params>): Promise<void> {
  const assignment = await enclosed();
  const api = findApi(window as unknown as Around);
  const platform = api && enter(api, warn);
  if (!api) warn('No learning platform was found. What you answer is kept in this browser; hand the file in.');
  if (platform) {
    const { student, end } = attach(assignment, platform, warn);
    if (student) remember('student', student); // another's name may have stayed here
    tied.setState({ isTied: true });
    addEventListener('pagehide', end, { once: true });
  }
  await openAssignment(assignment, step, changed, PACKAGED.word);
}
