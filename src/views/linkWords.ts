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
    'Everything else is at its default.',
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
  'It holds settings, not results: whoever opens it trains the model again. To share results, export the run.',
  ...(files ? ['The files that you opened are not included: whoever opens the link needs them too.'] : []),
  ...(changed
    ? ['Changes made during training are not included: it trains with the current settings from the first step.']
    : []),
  ...(/^(localhost|127\.|\[::1\])/.test(host)
    ? [
        'This address works on this computer only. Start the lab with “npm start -- --host” to let others in your network open it.',
      ]
    : []),
];
