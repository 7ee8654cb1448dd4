// How the classes fall into the clusters of the codes: a matrix of counts, and what can be said of it.

import { classOf } from '../../core/truth.ts';
import type { TestSet } from '../../engine/api.ts';
import type { Params } from '../../params/schema.ts';
import type { Clusters } from '../../probes/clusters.ts';
import { type ClassEntry, classEntries } from '../naming.ts';
import { counted, fixed, percent, whole } from '../numbers.ts';
import type { Table } from '../table.ts';

export interface ClassRow extends ClassEntry {
  /** [clusters] how many of its codes are in each; and all of them. */
  readonly counts: Uint32Array;
  readonly total: number;
}

export const clusterCountOf = ({ centres, latent }: Clusters): number => centres.length / latent;

/** A row for every class that has a code among them. */
export function classRows(look: Clusters, testSet: TestSet, params: Params): ClassRow[] {
  const rows = new Map<number, Uint32Array>();
  for (let i = 0; i < look.count; i++) {
    const entry = classOf(testSet, i);
    const counts = rows.get(entry) ?? new Uint32Array(clusterCountOf(look));
    counts[look.labels[i]] += 1;
    rows.set(entry, counts);
  }
  return classEntries(params).flatMap(entry => {
    const counts = rows.get(entry.id);
    return counts ? [{ ...entry, counts, total: counts.reduce((sum, count) => sum + count, 0) }] : [];
  });
}

/** Codes in each cluster, [clusters]. */
export function sizesOf(look: Clusters): Uint32Array {
  const sizes = new Uint32Array(clusterCountOf(look));
  for (const label of look.labels) sizes[label] += 1;
  return sizes;
}

/** The class that has most codes in a cluster; null for a cluster without codes. */
export const mainClass = (rows: readonly ClassRow[], cluster: number): ClassRow | null =>
  rows.reduce<ClassRow | null>((best, row) => (row.counts[cluster] > (best?.counts[cluster] ?? 0) ? row : best), null);

/** The share of codes that are of the main class of their cluster. */
export function purity(rows: readonly ClassRow[], look: Clusters): number {
  let right = 0;
  for (let c = 0; c < clusterCountOf(look); c++) right += mainClass(rows, c)?.counts[c] ?? 0;
  return look.count > 0 ? right / look.count : 0;
}

export function clustersSummary(look: Clusters, rows: readonly ClassRow[]): string {
  const parted = look.silhouette === null ? '' : `; mean silhouette ${fixed(look.silhouette)}`;
  return `${counted(clusterCountOf(look), 'cluster')} of ${whole(look.count)} codes${parted}. ${percent(purity(rows, look))} are of the class that is most frequent in their cluster.`;
}

/** What is said of one cluster. */
export function clusterWords(look: Clusters, rows: readonly ClassRow[], cluster: number): string {
  const main = mainClass(rows, cluster);
  const size = sizesOf(look)[cluster];
  const most = main ? `, ${percent(main.counts[cluster] / size)} of them ${main.name}` : '';
  const parted = look.silhouettes ? `; silhouette ${fixed(look.silhouettes[cluster])}` : '';
  return `Cluster ${cluster + 1}: ${counted(size, 'code')}${most}${parted}`;
}

export const clustersTable = (look: Clusters, rows: readonly ClassRow[]): Table => {
  const sizes = sizesOf(look);
  return {
    columns: ['cluster', 'codes', 'silhouette', ...rows.map(({ name }) => name)],
    count: clusterCountOf(look),
    row: c => [c + 1, sizes[c], look.silhouettes?.[c] ?? null, ...rows.map(({ counts }) => counts[c])],
  };
};
