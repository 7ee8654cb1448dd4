// What `npm run bench` may be asked, read from its arguments.

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { has } from '../../src/core/registry.ts';
import { networks, type Setting, settingOf } from '../networks.ts';
import type { Ground } from '../types.ts';

export const usage = `Usage: npm run bench -- [options]

  --model vae                    the network: vae, conv-autoencoder, conv-vae, recurrent or table
  --batch N                      images a step (as the network's source has it)
  --backend webgl,wasm,threads   where to compute (all three)
  --rounds 3                     alternating rounds
  --steps 0                      steps to time a round; 0: two seconds' worth
  --threads N                    threads of "threads" (as many as there are cores)
  --grow                         batch 50, 100, 500, and hidden 100, 400, 1000 of the dense network, instead
  --memory                       tensors, bytes and heap over 5,000 steps (or --steps) instead
  --evaluate                     scores from 100 samples, beside the notebook's way, instead
  --images 1000                  images to score; 10000 is a whole test set
  --page                         the built page with every view in sight and with none, instead
  --torch                        PyTorch beside it
  --json FILE                    results as JSON (bench/results.json)`;

const GROUNDS: readonly Ground[] = ['webgl', 'wasm', 'threads'];

export interface Options {
  readonly setting: Setting;
  readonly grounds: readonly Ground[];
  readonly rounds: number;
  readonly steps: number;
  readonly images: number;
  readonly threads: number;
  readonly kinds: readonly ('train' | 'grow' | 'memory' | 'evaluate' | 'page')[];
  readonly torch: boolean;
  readonly json: string;
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) throw new Error(`--${name} wants a whole number, not ${text}.`);
  return value;
}

/** @throws Error with a sentence about what cannot be used */
export function optionsOf(args: readonly string[]): Options {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      model: { type: 'string', default: 'vae' },
      batch: { type: 'string' },
      backend: { type: 'string', default: GROUNDS.join() },
      rounds: { type: 'string', default: '3' },
      steps: { type: 'string', default: '0' },
      images: { type: 'string', default: '1000' },
      threads: { type: 'string', default: String(Math.max(2, availableParallelism())) },
      json: { type: 'string', default: 'bench/results.json' },
      grow: flag,
      memory: flag,
      evaluate: flag,
      page: flag,
      torch: flag,
    },
  });
  if (!has(networks, values.model))
    throw new Error(`--model wants one of ${Object.keys(networks).join(', ')}, not ${values.model}.`);
  const own = settingOf(values.model);
  if (values.evaluate && networks[own.network].shape.kind !== 'image')
    throw new Error(`--evaluate scores images, and ${values.model} reads none.`);
  const grounds = values.backend.split(',').map(name => {
    const ground = GROUNDS.find(each => each === name.trim());
    if (!ground) throw new Error(`--backend wants some of ${GROUNDS.join(', ')}, not ${name}.`);
    return ground;
  });
  const special = (['grow', 'memory', 'evaluate', 'page'] as const).filter(kind => values[kind]);
  return {
    setting: values.batch === undefined ? own : { ...own, batch: whole('batch', values.batch, 1) },
    grounds,
    rounds: whole('rounds', values.rounds, 1),
    steps: whole('steps', values.steps, 0),
    images: whole('images', values.images, 1),
    threads: whole('threads', values.threads, 2),
    kinds: special.length > 0 ? special : ['train'],
    torch: values.torch,
    json: values.json,
  };
}
