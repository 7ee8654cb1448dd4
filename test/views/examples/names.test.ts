import { expect, it } from 'vitest';
import { fitted } from '../../../src/views/examples/names.ts';

it.each([
  ['Power', 5, 'Power'],
  ['Winding temperature U', 12, 'Winding…re U'],
  ['Winding temperature V', 12, 'Winding…re V'],
  ['Oil pressure', 3, 'O…e'],
  ['Oil pressure', 2, '…'],
])('%s in %i letters is %s', (name, letters, text) => expect(fitted(name, each => each.length <= letters)).toBe(text));
