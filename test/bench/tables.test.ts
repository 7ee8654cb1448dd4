import { describe, expect, it } from 'vitest';
import { median, ratio, written } from '../../bench/run/numbers.ts';
import { optionsOf } from '../../bench/run/options.ts';
import { alternate } from '../../bench/run/rounds.ts';
import { refusal, table } from '../../bench/run/table.ts';
import { torchTable } from '../../bench/run/torch.ts';
import { trainedTable } from '../../bench/run/train.ts';
import type { Trained } from '../../bench/types.ts';

describe('numbers', () => {
  it('takes the middle, and between two their mean', () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([10, 2, 9, 3])).toBe(6); // by size and not by spelling: 10 is not before 2
    expect(median([])).toBeNaN();
  });

  it('compares within a round, so that a slow round counts for both', () => {
    // Medians alone would say 30 / 20 = 1.5.
    expect(ratio([10, 20, 40], [20, 40, 30])).toBe(2);
  });

  it('leaves out rounds in which somebody failed, and says nothing of nothing', () => {
    expect(ratio([10, null, 10], [30, 99, null])).toBe(3);
    expect(ratio([0, 0], [5, 5])).toBeNull();
    expect(ratio([null], [5])).toBeNull();
  });

  it('writes three digits', () => {
    expect([0.012345, 12.34, 1234.5, null, Number.NaN].map(written)).toEqual(['0.0123', '12.3', '1,235', '–', '–']);
  });
});

describe('tables', () => {
  it('line up', () => {
    expect(
      table([
        ['', 'ms'],
        ['lab', '5'],
        ['tf.layers', '12.5'],
      ]),
    ).toBe(['              ms', '────────────────', 'lab            5', 'tf.layers   12.5'].join('\n'));
  });

  it('end in words where there are no numbers, and these widen no column', () => {
    const words = 'cannot: no gradient of a convolution on this backend';
    const lines = table([
      ['', 'ms', 'images/s'],
      ['lab', '5', '10'],
      ['tf.layers', words],
    ]).split('\n');
    expect(lines[2]).toBe('lab          5         10');
    expect(lines[3]).toBe(`tf.layers   ${words}`);
    expect(refusal('tf.layers', [null, null], 'no gradient')).toEqual(['tf.layers', 'cannot: no gradient']);
    expect(refusal('tf.layers', [null, { msPerStep: 1 }], 'a browser that crashed')).toBeNull();
    expect(refusal('tf.layers', [], null)).toBeNull();
  });

  it('say how many times ours, and leave out what nobody measured', () => {
    const trained = (ms: number, peakTensors: number): Trained => ({
      msPerStep: ms,
      imagesPerSecond: 100_000 / ms,
      firstStepMs: 10 * ms,
      drawsPerStep: null,
      uploadsPerStep: null,
      jsMsPerStep: null,
      peakTensors,
      peakBytes: 2e6,
      lossAt20: 250,
    });
    const lines = trainedTable({
      ground: 'wasm',
      setting: { network: 'vae', hidden: 400, batch: 100 },
      contestants: ['lab', 'layers'],
      rounds: [
        [trained(10, 7), trained(30, 9)],
        [trained(20, 7), trained(60, 9)],
        [trained(10, 7), null],
      ],
      failures: [null, 'a browser that crashed'],
    }).split('\n');
    expect(lines[0].trim().split(/ {2,}/)).toEqual([
      'ms/step',
      'images/s',
      'first step ms',
      'peak tensors',
      'peak MB',
      'loss at 20',
    ]);
    expect(lines[2].split(/ {2,}/)).toEqual(['the lab', '10', '10,000', '100', '7', '2', '250']);
    expect(lines[3].split(/ {2,}/)).toEqual(['tf.layers', '45 (3×)', '2,500', '450 (3×)', '9', '2', '250']);
  });
});

describe('rounds', () => {
  it('give everybody a turn in every round, first to each in turn, and go on when one fails', async () => {
    const order: string[] = [];
    const told: string[] = [];
    const { rounds, failures } = await alternate(
      ['a', 'b'],
      2,
      async entry => {
        order.push(entry);
        if (order.length === 2) throw new Error('no such ground');
        return order.length;
      },
      (entry, round, outcome) => told.push(`${entry}${round} ${outcome instanceof Error ? outcome.message : outcome}`),
    );
    expect(order).toEqual(['a', 'b', 'b', 'a']);
    expect(rounds).toEqual([
      [1, null],
      [4, 3],
    ]);
    expect(failures).toEqual([null, 'no such ground']);
    expect(told).toEqual(['a0 1', 'b0 no such ground', 'b1 3', 'a1 4']);
  });
});

describe('options', () => {
  it('are everything by default, and what was asked for otherwise', () => {
    expect(optionsOf([])).toMatchObject({
      grounds: ['webgl', 'wasm', 'threads'],
      kinds: ['train'],
      setting: { network: 'vae', hidden: 400, batch: 100 },
      rounds: 3,
      images: 1000,
    });
    const asked = optionsOf(['--backend', 'wasm', '--rounds', '1', '--memory', '--page', '--steps=500']);
    expect(asked).toMatchObject({ grounds: ['wasm'], kinds: ['memory', 'page'], rounds: 1, steps: 500 });
  });

  it('take the batch of the network’s source, or another', () => {
    expect(optionsOf(['--model', 'conv-vae']).setting).toMatchObject({ network: 'conv-vae', batch: 128 });
    expect(optionsOf(['--model', 'conv-vae', '--batch', '100']).setting.batch).toBe(100);
    expect(() => optionsOf(['--model', 'transformer'])).toThrow(/transformer/);
    expect(() => optionsOf(['--model', 'toString'])).toThrow(/toString/);
  });

  it('that cannot be used are named', () => {
    expect(() => optionsOf(['--backend', 'webgpu'])).toThrow(/webgpu/);
    expect(() => optionsOf(['--rounds', 'many'])).toThrow(/--rounds/);
    expect(() => optionsOf(['--rounds', '0'])).toThrow(/--rounds/);
    expect(() => optionsOf(['--fast'])).toThrow(/--fast/);
  });
});

describe('beside PyTorch', () => {
  it('each number of threads is compared with the lab on as many', () => {
    const entries = [1, 2].flatMap(threads => [
      { label: 'the lab' as const, threads },
      { label: 'PyTorch' as const, threads },
    ]);
    const failures = entries.map(() => null);
    const round = [80, 40, 50, 100].map(msPerStep => ({ msPerStep, lossAt20: 250 }));
    const lines = torchTable({ entries, rounds: [round], failures }, 100).split('\n');
    expect(lines[3].split(/ {2,}/)).toEqual(['PyTorch, 1 thread', '40 (0.5×)', '2,500', '250']);
    expect(lines[5].split(/ {2,}/)).toEqual(['PyTorch, 2 threads', '100 (2×)', '1,000', '250']);
  });
});
