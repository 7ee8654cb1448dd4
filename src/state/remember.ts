// Small preferences that outlive the page. Storage may be forbidden or full: then they last as long as the page does.

/** Under which a name is in the browser's storage. */
export const keyOf = (name: string) => `vae-anomaly-lab/${name}`;

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

/** Null forgets. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), value);
  } catch {
    // Nothing to do: the choice still holds on this page.
  }
}
