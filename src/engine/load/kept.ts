// What this browser keeps of datasets, as a person sees it: how much of which, and what they said when they were asked.

import { has } from '../../core/registry.ts';
import { inTime, keptAddress, openCache } from './keep.ts';

export interface Kept {
  /** Bytes of every dataset of which something is kept, by its id; null where nothing can be. */
  sizes(): Promise<Readonly<Record<string, number>> | null>;
  /** By the id of a dataset: whether it may be kept. Whoever was not asked is not among them. */
  answers(): Promise<Readonly<Record<string, boolean>>>;
  /** Remembers an answer; null forgets it. */
  answer(id: string, mayKeep: boolean | null): Promise<void>;
  /** Takes away all that is kept of a dataset. */
  remove(id: string): Promise<void>;
}

/**
 * None of it fails: where nothing can be kept, nothing is.
 * @param base as for `keeper`
 */
export function keptOf(storage: CacheStorage | null | undefined, base: string): Kept {
  const beneath = keptAddress('', base);
  const answersAt = keptAddress('answers', base);
  /** Those of our copies that are of a dataset: "mnist/train-images-idx3-ubyte.gz?sha256=…". */
  const copies = async (cache: Cache) =>
    (await cache.keys()).flatMap(request => {
      const [id, name] = request.url.startsWith(beneath) ? request.url.slice(beneath.length).split('/') : [];
      return id && name ? [{ id, request }] : [];
    });
  const answers = () =>
    inTime(async () => {
      const found = await (await openCache(storage)).match(answersAt);
      const read: unknown = found ? await found.json() : {};
      return Object.fromEntries(Object.entries(Object(read)).filter(pair => typeof pair[1] === 'boolean')) as Record<
        string,
        boolean
      >;
    }, {});
  return {
    sizes: () =>
      inTime<Readonly<Record<string, number>> | null>(async () => {
        const cache = await openCache(storage);
        const sums: Record<string, number> = {};
        for (const { id, request } of await copies(cache))
          sums[id] = (has(sums, id) ? sums[id] : 0) + (await sizeOf(cache, request));
        return sums;
      }, null),
    answers,
    answer: async (id, mayKeep) => {
      const { [id]: _, ...others } = await answers();
      const all = mayKeep === null ? others : { ...others, [id]: mayKeep };
      await inTime(async () => (await openCache(storage)).put(answersAt, Response.json(all)), undefined);
    },
    remove: id =>
      inTime(async () => {
        const cache = await openCache(storage);
        for (const copy of await copies(cache)) if (copy.id === id) await cache.delete(copy.request);
      }, undefined),
  };
}

async function sizeOf(cache: Cache, request: Request): Promise<number> {
  const copy = await cache.match(request);
  if (!copy) return 0;
  const said = Number(copy.headers.get('Content-Length'));
  return said > 0 ? said : (await copy.blob()).size; // an older page has kept it and did not say
}
