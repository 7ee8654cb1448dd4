import { expect, it } from 'vitest';
import { fields } from '../../../src/params/schema.ts';
import { briefly, changeSaid, changeWords, valueName } from '../../../src/state/runs/briefly.ts';

it('what has a name is called by it, never as the address has it', () => {
  for (const field of fields) {
    if (field.kind !== 'choice') continue;
    for (const { value, label } of field.options) {
      expect(valueName(field.id, value), field.id).toBe(label);
      expect(briefly(field.id, value).toLowerCase(), field.id).toContain(label.toLowerCase());
      expect(briefly(field.id, label), 'said once more').toBe(briefly(field.id, value));
    }
  }
  expect(valueName('beta', 8)).toBe('8');
  expect(valueName('of a newer version', 'x')).toBe('x');
});

it.each([
  [{ id: 'beta', from: 1, to: 8 }, 'β 1 to 8', 'β'],
  [{ id: 'learningRate', from: 0.001, to: 0.01 }, 'learning rate 0.001 to 0.01', 'learning rate'],
  [{ id: 'corruption', from: 'none', to: 'salt-pepper' }, 'corruption: none to salt and pepper', 'corruption:'],
  [{ id: 'annealing', from: 'cyclical', to: 'none' }, 'β annealed: cyclical to none', 'β annealed:'],
  [{ id: 'epochs', from: 1, to: 50 }, '1 epoch to 50 epochs', ''],
])('%o is said in few words', (change, words, name) => {
  expect(changeWords(change)).toBe(words);
  expect(changeSaid(change).name).toBe(name);
});
