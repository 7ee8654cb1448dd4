// Languages that an author's own words may be in, each by its own name.

const tags =
  'en de fr es it pt nl da sv nb fi pl cs sk hu ro bg el uk ru sr hr sl tr ar fa he hi bn zh ja ko vi th id sw'.split(
    ' ',
  );

/** "Deutsch"; the tag where the browser has no name for it. */
function nameOf(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** @param chosen is among them, whatever it is */
export const languages = (chosen: string) => [...new Set([...tags, chosen])].map(id => ({ id, label: nameOf(id) }));
