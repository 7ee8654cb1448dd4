// Small preferences that outlive the page. Storage may be forbidden or full: then they last as long as the page does.

const key = (name: string) => `vae-anomaly-lab/${name}`;

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(key(name), value);
  } catch {
    // Nothing to do: the choice still holds on this page.
  }
}
