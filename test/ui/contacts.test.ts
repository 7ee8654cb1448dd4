// Who draws when several things touch the pad: stories of contacts, and what each does to the drawing.

import { describe, expect, it } from 'vitest';
import { type Act, type Contact, type Contacts, contact, noContacts } from '../../src/ui/views/own/contacts.ts';

type Step = readonly [type: Contact['type'], pointer: string, id: number, act: Act, atMs?: number];

const stories: readonly (readonly [string, readonly Step[]])[] = [
  [
    'one finger draws a line',
    [
      ['down', 'touch', 1, 'begin'],
      ['move', 'touch', 1, 'extend'],
      ['up', 'touch', 1, 'end'],
      ['move', 'touch', 1, null],
    ],
  ],
  [
    'a second finger draws nothing, nor a line from the first to itself, nor after the first has left',
    [
      ['down', 'touch', 1, 'begin'],
      ['down', 'touch', 2, null],
      ['move', 'touch', 2, null],
      ['move', 'touch', 1, 'extend'],
      ['up', 'touch', 1, 'end'],
      ['move', 'touch', 2, null],
      ['up', 'touch', 2, null],
      ['down', 'touch', 3, 'begin'],
    ],
  ],
  [
    'a pen takes over from the palm',
    [
      ['down', 'touch', 1, 'begin'],
      ['move', 'touch', 1, 'extend'],
      ['down', 'pen', 9, 'takeOver'],
      ['move', 'touch', 1, null],
      ['move', 'pen', 9, 'extend'],
      ['cancel', 'touch', 1, null],
      ['up', 'pen', 9, 'end'],
    ],
  ],
  [
    'a hand is ignored while a pen is in use, also above the pad and between strokes',
    [
      ['move', 'pen', 9, null, 100],
      ['down', 'touch', 1, null, 200],
      ['down', 'pen', 9, 'begin', 300],
      ['up', 'pen', 9, 'end', 400],
      ['down', 'touch', 2, null, 900],
      ['move', 'touch', 2, null, 5000],
      ['up', 'touch', 2, null, 5100],
      ['down', 'touch', 3, 'begin', 5200],
    ],
  ],
  [
    'a cancelled contact is dropped',
    [
      ['down', 'touch', 1, 'begin'],
      ['move', 'touch', 1, 'extend'],
      ['cancel', 'touch', 1, 'drop'],
      ['up', 'touch', 1, null],
      ['down', 'touch', 2, 'begin'],
    ],
  ],
  [
    'a mouse whose button came up where nobody saw it begins again',
    [
      ['down', 'mouse', 1, 'begin'],
      ['down', 'mouse', 1, 'begin'],
      ['up', 'mouse', 1, 'end'],
    ],
  ],
  [
    'a second pen or a finger does not take a stroke from a pen',
    [
      ['down', 'pen', 8, 'begin'],
      ['down', 'pen', 9, null],
      ['down', 'touch', 1, null],
      ['up', 'pen', 8, 'end'],
    ],
  ],
];

describe('contacts on the pad', () => {
  it.each(stories)('%s', (_, steps) => {
    let state: Contacts = noContacts;
    for (const [i, [type, pointer, id, wanted, atMs = 10 * i]] of steps.entries()) {
      const [next, act] = contact(state, { type, pointer, id, atMs });
      expect(act, `${i}: ${type} ${pointer} ${id}`).toBe(wanted);
      state = next;
    }
  });
});
