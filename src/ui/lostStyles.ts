// Style sheets of pieces that could not be fetched. Vite asks for each once and takes it for there from then on, so the next
// try would bring a piece without its looks: what was lost is kept in mind here, and fetched before the piece is tried again.

const lost = new Set<string>();

addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    lost.add(target.href);
    target.remove();
  },
  true,
);

const fetchStyle = (href: string): Promise<void> =>
  new Promise((resolve, reject) => {
    lost.delete(href);
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, crossOrigin: '' });
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`${href} could not be fetched.`));
    document.head.append(link);
  });

/** The same loader; after it has failed, it fetches what style sheets it has lost before it tries again. What others have lost is for them. */
export function withStyles<T>(load: () => Promise<T>): () => Promise<T> {
  const mine = new Set<string>();
  return async () => {
    const before = new Set(lost);
    try {
      await Promise.all([...mine].filter(href => lost.has(href)).map(fetchStyle));
      return await load();
    } catch (error) {
      for (const href of lost) if (!before.has(href)) mine.add(href);
      throw error;
    }
  };
}
