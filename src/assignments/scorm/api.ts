// The door of a learning platform that keeps to SCORM 1.2: an object called API in one of the windows round this one, or in the one that
// has opened it (SCORM Run-Time Environment 1.2, section 3.3.6).

export interface ScormApi {
  LMSInitialize(nothing: ''): unknown;
  LMSFinish(nothing: ''): unknown;
  LMSGetValue(name: string): unknown;
  LMSSetValue(name: string, value: string): unknown;
  LMSCommit(nothing: ''): unknown;
}

/** A window as far as it is looked into. */
export interface Around {
  readonly API?: ScormApi;
  readonly parent: Around | null;
  readonly opener?: Around | null;
}

/** How far up it is looked for, as the standard's own example does. */
const MOST_PARENTS = 7;

/** What `look` sees; null where the window is of another origin, which a page may not look into. */
function seen<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}

function above(window: Around | null): ScormApi | null {
  let at = window;
  for (let up = 0; at && up <= MOST_PARENTS; up++) {
    const here = at;
    const found = seen(() => here.API);
    if (found) return found;
    const parent = seen(() => here.parent);
    if (parent === here) return null;
    at = parent;
  }
  return null;
}

/** The platform's door; null where there is none within reach. */
export const findApi = (window: Around): ScormApi | null => above(window) ?? above(seen(() => window.opener ?? null));
