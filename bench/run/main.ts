// `npm run bench` from its options to its tables and its file of results.

import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import type { ContestantId } from '../contestants.ts';
import { grown, type Setting } from '../networks.ts';
import { openStage, type Stage } from './browser.ts';
import { compareEvaluation, evaluatedTable } from './evaluate.ts';
import { memoryTable, watchMemory } from './memory.ts';
import { type Options, optionsOf, usage } from './options.ts';
import { comparePage, pageTable } from './page.ts';
import { compareTorch, torchTable } from './torch.ts';
import { compare, grownTable, named, nameOf, type TrainOptions, trainedTable } from './train.ts';

const EVERYBODY: readonly ContestantId[] = ['lab', 'layers', 'core'];

const say = (line: string) => console.info(line);
/** Overwritten by the next, where there is a terminal. */
const tell = (line: string) => process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);

function machine(stage: Stage) {
  const cpus = os.cpus();
  return {
    processor: cpus[0]?.model ?? 'unknown',
    cores: cpus.length,
    system: `${os.type()} ${os.release()}`,
    chromium: stage.version,
    renderer: stage.renderer,
    /** Above the number of cores, others are using the machine: trust the ratios only. */
    loadAverage: os.loadavg()[0],
  };
}

type Results = Record<string, unknown>;

/** The project's folder, and who builds what lies in a folder of it. */
export interface Project {
  readonly root: string;
  build(folder: string): Promise<unknown>;
}
type Part = (stage: Stage, options: Options, project: Project) => Promise<unknown>;

const trainOptions = (options: Options, settings: readonly Setting[], contestants: readonly ContestantId[]) =>
  ({ ...options, settings, contestants }) satisfies TrainOptions;

const parts: Record<Options['kinds'][number], Part> = {
  async train(stage, options) {
    const tables = await compare(stage, trainOptions(options, [options.setting], EVERYBODY), tell);
    for (const each of tables)
      say(`\n${nameOf(each.ground, options.threads)}: ${named(each.setting)}\n\n${trainedTable(each)}`);
    return tables;
  },

  async grow(stage, options) {
    const all = [];
    for (const ground of options.grounds) {
      const tables = await compare(
        stage,
        trainOptions({ ...options, grounds: [ground] }, grown(options.setting.network), ['lab', 'layers']),
        tell,
      );
      say(`\n${nameOf(ground, options.threads)}: larger and smaller networks and batches\n\n${grownTable(tables)}`);
      all.push(...tables);
    }
    return all;
  },

  async memory(stage, { setting, grounds, threads, steps }) {
    const watched = [];
    for (const ground of grounds) {
      const memory = await watchMemory(stage, setting.network, ground, threads, steps || 5000);
      say(`\n${nameOf(ground, threads)}: memory of the lab’s engine\n\n${memoryTable(memory)}`);
      watched.push(memory);
    }
    return watched;
  },

  async evaluate(stage, { setting, grounds, threads, rounds, images }) {
    const evaluated = [];
    for (const ground of grounds) {
      const each = await compareEvaluation(stage, ground, { setting, threads, rounds, images, samples: 100 }, tell);
      say(
        `\n${nameOf(ground, threads)}: ${images.toLocaleString('en')} images, 100 samples of each\n\n${evaluatedTable(each)}`,
      );
      evaluated.push(each);
    }
    return evaluated;
  },

  async page(stage, { grounds, rounds }, { root, build }) {
    await build(root);
    const pages = [];
    for (const backend of [...new Set(grounds.map(ground => (ground === 'webgl' ? 'webgl' : 'wasm')))] as const) {
      const each = await comparePage(join(root, 'dist'), backend, stage, rounds, tell);
      say(`\nThe page on ${backend}: looking while it trains\n\n${pageTable(each)}`);
      pages.push(each);
    }
    return pages;
  },
};

/** Resolves to the status to end with. */
export async function main(args: readonly string[], project: Project): Promise<number> {
  let options: Options;
  try {
    options = optionsOf(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return 1;
  }
  const folder = join(project.root, 'bench');
  tell('Building ...');
  await project.build(folder);
  const stage = await openStage(join(folder, 'dist'));
  const results: Results = { machine: machine(stage), threads: options.threads, at: new Date().toISOString() };
  const { processor, cores, renderer, chromium, loadAverage } = machine(stage);
  say(
    `${processor}, ${cores} cores, load ${loadAverage.toFixed(1)}; Chromium ${chromium}; WebGL: ${renderer ?? 'none'}`,
  );
  say('Medians of alternating rounds; (n×) is how many times the lab’s.');
  try {
    for (const kind of options.kinds) results[kind] = await parts[kind](stage, options, project);
    if (options.torch) {
      const { setting } = options;
      const torch = await compareTorch(stage, folder, setting, trainOptions(options, [setting], ['lab']), tell);
      results.torch = torch;
      say(
        typeof torch === 'string'
          ? `\n${torch}`
          : `\nProcessor: ${named(setting)}\n\n${torchTable(torch, setting.batch)}`,
      );
    }
  } finally {
    await stage.close();
  }
  await writeFile(options.json, `${JSON.stringify(results, null, 1)}\n`);
  say(`\nEvery round: ${options.json}`);
  return 0;
}
