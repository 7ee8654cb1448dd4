// The walls between the folders of src/, as a function from sources to breaches, so that the checker can be tested too.

import { dirname, join } from 'node:path/posix';
import { parseSync, Visitor } from 'vite';

/** Imports point down these numbers only. */
export const layers: Record<string, number> = {
  core: 0,
  annealing: 1,
  corruptions: 1,
  datasets: 1,
  models: 1,
  likelihoods: 1,
  losses: 1,
  scores: 1,
  probes: 1,
  optimizers: 1,
  projections: 1,
  params: 2,
  engine: 3,
  notebook: 3,
  state: 4,
  views: 5,
  lessons: 5,
  assignments: 6,
  ui: 7,
};

type Import = { target: string; typeOnly: boolean };

/** `src/core/idx.ts` -> `core`; files that lie in src/ itself start the page and stand above every layer. */
const folderOf = (path: string): string => /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
const layerOf = (path: string): number => (folderOf(path) === '' ? 8 : (layers[folderOf(path)] ?? Number.NaN));

/** What a source imports. `import { type T }` is still an import at run time; only `import type` is not. */
function importsOf(path: string, source: string): Import[] {
  const { module, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const isTypeOnly = (start: number) => /^(import|export)\s+type\b/.test(source.slice(start));
  return [
    ...module.staticImports.map(i => ({ target: i.moduleRequest.value, typeOnly: isTypeOnly(i.start) })),
    ...module.staticExports.flatMap(e => {
      const request = e.entries.find(entry => entry.moduleRequest)?.moduleRequest;
      return request ? [{ target: request.value, typeOnly: isTypeOnly(e.start) }] : [];
    }),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      target: source.slice(start, end).replace(/^['"`]|['"`]$/g, ''),
      typeOnly: false,
    })),
  ];
}

const isDoor = (path: string): boolean => /^src\/engine\/connect(Meter|Kept)?\.ts$/.test(path);

/** What members of a registry compute in a worker: the page reads what they say of themselves, and would load all of it. */
const isComputed = (path: string): boolean => /^src\/(probes\/looks|projections\/fits)\//.test(path);
const isInWorker = (path: string): boolean => folderOf(path) === 'engine' || path.endsWith('/worker.ts');

/** Why a file of ours may not import this file of ours, or undefined where it may. */
function breachWithin(from: string, to: string, typeOnly: boolean): string | undefined {
  const [here, there] = [layerOf(from), layerOf(to)];
  if (Number.isNaN(there)) return 'which belongs to no layer';
  if (there > here) return 'which lies above it';
  if (isComputed(to) && !typeOnly && !isComputed(from) && !isInWorker(from))
    return 'which is computed in a worker only';
  if (folderOf(from) === folderOf(to)) return;
  if (there === here && !(typeOnly && /\/(types|index)\.ts$/.test(to)))
    return 'a folder beside it, of which it may know the types of types.ts and index.ts';
  if (folderOf(to) === 'engine' && !typeOnly && !(isDoor(to) && folderOf(from) === 'state'))
    return 'where only state/ may enter, and only by connect.ts, connectMeter.ts and connectKept.ts';
  return;
}

/** Why a file may not import this package, or undefined where it may. */
function breachOutside(from: string, name: string, typeOnly: boolean): string | undefined {
  if (typeOnly) return;
  if (name.startsWith('@tensorflow/') && folderOf(from) !== 'engine') return 'which runs in engine/ only';
  if (name.startsWith('plotly') && from !== 'src/ui/Plot.tsx') return 'which ui/Plot.tsx alone loads';
  if (/^(react|react-dom|react-aria.*)(\/|$)/.test(name) && folderOf(from) !== 'ui' && from !== 'src/main.tsx')
    return 'which belongs to ui/';
  return;
}

const breachOf = (path: string, { target, typeOnly }: Import): string | undefined =>
  target.startsWith('.')
    ? breachWithin(path, join(dirname(path), target.replace(/\?.*$/, '')), typeOnly)
    : breachOutside(path, target, typeOnly);

/** Calls that are wrong everywhere: unseeded chance, a read-back that blocks, forgotten traces. */
const forbidden = [/^Math\.random$/, /\.dataSync$/, /^console\.log$/];

function forbiddenIn(path: string, source: string): string[] {
  const found: string[] = [];
  const visitor = new Visitor({
    MemberExpression(node) {
      const text = source.slice(node.start, node.end);
      if (forbidden.some(pattern => pattern.test(text))) found.push(text);
    },
  });
  visitor.visit(parseSync(path, source).program);
  return found;
}

/** Every breach of the walls in these sources, as sentences; paths begin with `src/`. */
export function breaches(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([path, source]) => {
    const own = Number.isNaN(layerOf(path)) ? [`${path} lies in a folder that belongs to no layer`] : [];
    const imports = importsOf(path, source).flatMap(found => {
      const reason = breachOf(path, found);
      return reason ? [`${path} imports ${found.target}, ${reason}`] : [];
    });
    return [...own, ...imports, ...forbiddenIn(path, source).map(text => `${path} uses ${text}`)];
  });
}
