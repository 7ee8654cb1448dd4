// What a run learns from and is tested on, for whoever goes on with it elsewhere.

import type { Examples } from '../core/examples.ts';
import { isPublished } from '../datasets/published.ts';
import type { Dealt } from '../notebook/types.ts';
import type { Params } from '../params/schema.ts';
import type { Images } from './data.ts';

/** Examples without what nobody needs elsewhere. */
const bare = ({ count, shape, values, labels }: Examples): Examples => ({ count, shape, values, labels });

/** A copy: what is answered is given away, and the run goes on with its own. */
export function dealtOf({ shape, scaling, parts, files }: Images, params: Params): Dealt {
  const { dataset, anomaly, anomalyDataset } = params;
  const { train, test, added } = files;
  const isOther = anomaly === 'other-dataset' && added !== null;
  return structuredClone({
    ...{ shape, scaling, parts },
    own: isPublished(dataset) ? null : { train: bare(train), test: test && bare(test) },
    added: isOther && !isPublished(anomalyDataset) ? bare(added) : null,
  });
}
