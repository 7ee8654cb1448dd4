// Defaults depend on the model: what nobody has chosen follows it, and an address leaves out what its model begins with.

import { expect, it } from 'vitest';
import { models } from '../../src/models/index.ts';
import { read, write } from '../../src/params/address.ts';
import { defaultsOf, initialParams } from '../../src/params/schema.ts';
import { withChoice } from '../../src/params/withChoice.ts';

const source = { optimizer: 'adadelta', learningRate: 1, batch: 128 } as const;
const model = 'autoencoder';

/** As if the text that the model comes from had settings of its own. */
function withSettings(run: () => void): void {
  const member = models[model] as { settings?: object };
  const before = member.settings;
  member.settings = source;
  try {
    run();
  } finally {
    if (before === undefined) delete member.settings;
    else member.settings = before;
  }
}

it('a model brings the settings of its source along, and gives them back', () =>
  withSettings(() => {
    expect(withChoice(initialParams, { model })).toEqual(source);
    expect(withChoice(defaultsOf({ model }), { model: 'vae' })).toEqual({
      optimizer: 'rmsprop',
      learningRate: 0.001,
      batch: 100,
    });
    expect(withChoice(initialParams, { model: 'vae' })).toEqual({});
  }));

it('what somebody has chosen stays', () =>
  withSettings(() => {
    expect(withChoice({ ...initialParams, learningRate: 0.1 }, { model })).toEqual({
      optimizer: 'adadelta',
      batch: 128,
    });
    expect(withChoice({ ...defaultsOf({ model }), batch: 50 }, { model: 'vae' })).toEqual({
      optimizer: 'rmsprop',
      learningRate: 0.001,
    });
  }));

it('an address begins with what its model begins with', () =>
  withSettings(() => {
    expect(read(`?model=${model}`).params).toEqual(defaultsOf({ model }));
    expect(write(defaultsOf({ model }))).toBe(`?model=${model}`);
    const usual = { ...initialParams, model } as const;
    expect(write(usual)).toBe(`?model=${model}&batch=100&optimizer=rmsprop&learningRate=0.001`);
    expect(read(write(usual))).toMatchObject({ params: usual, problems: [] });
  }));

it.each([
  [
    '?model=autoencoder&epsilonStd=0.5',
    ['“epsilonStd” in the address has no effect: the Autoencoder does not have it.'],
  ],
  ['?anomaly=none&heldOut=3', ['“heldOut” in the address has no effect: the other settings leave it out.']],
  ['?model=vae&epsilonStd=0.5', []],
])('%s is answered', (query, problems) => {
  expect(read(query).problems).toEqual(problems);
  expect(write(read(query).params)).not.toMatch(problems.length > 0 ? /epsilonStd|heldOut/ : /^$/);
});
