// What the address of an experiment says, in words; and what it cannot say.

import { applies, fields, initialParams, type Params } from '../params/schema.ts';
import { shownValue } from '../params/shown.ts';
import { defaultName } from '../state/runs/name.ts';

/** The experiment in a line, then how it is looked at where that is not as usual. */
export function linkWords(params: Params): string[] {
  const looks = fields.filter(
    ({ id, cost, group }) =>
      (cost === 'view' || group === 'device') && params[id] !== initialParams[id] && applies(id, params),
  );
  return [
    `The experiment: ${defaultName(params)}.`,
    ...looks.map(field => `${field.label}: ${shownValue(field, params)}.`),
    'Whatever is not named stays as it is by default.',
  ];
}

interface Beyond {
  /** The settings mean files that somebody opened. */
  readonly files: boolean;
  /** Something was changed while the run trained. */
  readonly changed: boolean;
  /** Of the page. */
  readonly host: string;
}

/** What whoever opens it should know, in sentences. */
export const linkMisses = ({ files, changed, host }: Beyond): string[] => [
  'It holds settings, not results: the model is trained again by whoever opens it. To share results, export the run.',
  ...(files ? ['The files that you opened are not in it: whoever opens it needs them too.'] : []),
  ...(changed
    ? ['What was changed while your run trained is not in it: it trains with the settings of now from its first step.']
    : []),
  ...(/^(localhost|127\.|\[::1\])/.test(host)
    ? ['This address leads to this computer only. Start it with “npm start -- --host” for others in your network.']
    : []),
];
