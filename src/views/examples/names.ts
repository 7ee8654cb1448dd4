// Names of columns where there is little room: what tells “Winding temperature U” from V stands at the end, so the middle goes.

/** The name, or as much of both its ends as fits. */
export function fitted(name: string, fits: (text: string) => boolean): string {
  if (fits(name)) return name;
  for (let letters = name.length - 1; letters > 1; letters--) {
    const tail = Math.max(1, Math.floor(0.4 * letters));
    const text = `${name.slice(0, letters - tail).trimEnd()}…${name.slice(-tail).trimStart()}`;
    if (fits(text)) return text;
  }
  return '…';
}
