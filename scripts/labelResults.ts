// What a few labels add to a trained model, by numbers of labels: the same look as the card has, over seeds and draws of labels.

import { fitScores } from '../src/engine/fits.ts';
import { createLabelling } from '../src/engine/labelling.ts';
import { createWorkBoard } from '../src/engine/work.ts';
import { defaultsOf, type Params } from '../src/params/schema.ts';
import type { Labels } from '../src/probes/labels.ts';
import { labels as lookAtLabels } from '../src/probes/looks/labels.ts';
import { type Spread, spreadOver } from '../src/views/labels.ts';
import { load, trainedSession } from './trainedSession.ts';

const digits = { dataset: 'mnist', heldOut: 5, trainSize: 10_000, epochs: 5, samples: 1 } as const;
const experiments: readonly { readonly name: string; readonly params: Partial<Params> & Pick<Params, 'dataset'> }[] = [
  { name: 'ECG5000, dense', params: { dataset: 'ecg5000' } },
  { name: 'MNIST, 5 held out', params: digits },
  { name: 'MNIST, 5 held out, `latent=16`', params: { ...digits, latent: 16 } },
];
const COUNTS = [1, 5, 10, 50, 100];

/**
 * Prints a row for every number of labels: mean and range over seeds and, where labels are drawn, over five draws of each.
 * @param folder as `npm run datasets -- --from` takes one
 */
export async function labelResults(
  folder: string,
  log: (line: string) => void,
  seeds: readonly number[],
): Promise<void> {
  log('| experiment | labels | detector | AUC | accuracy | F1 |\n|---|---|---|---|---|---|');
  for (const { name, params: change } of experiments) {
    const data = await load(change.dataset, folder);
    const looks: Labels[] = [];
    for (const seed of seeds) {
      const params = { ...defaultsOf({ model: 'vae', ...change }), ...change, seed };
      const session = await trainedSession(params, data);
      looks.push(await lookAt(session, params));
      session.dispose();
    }
    const { testNormals, testAnomalies } = looks[0];
    const row = (count: number, detector: string, worths: Labels['unsupervised'][]) => {
      const cells = (['auc', 'accuracy', 'f1'] as const).map(id => text(spreadOver(worths, id)));
      log(`| ${[`${name}, tested on ${testNormals} + ${testAnomalies}`, count, detector, ...cells].join(' | ')} |`);
    };
    row(
      0,
      looks[0].scoreId,
      looks.map(look => look.unsupervised),
    );
    for (const count of COUNTS)
      for (const id of ['svm', 'logistic'] as const)
        row(
          count,
          id,
          looks.flatMap(({ rows }) => rows.find(each => each.count === count)?.worth[id] ?? []),
        );
  }
}

async function lookAt(session: Awaited<ReturnType<typeof trainedSession>>, params: Params): Promise<Labels> {
  const pace = { now: () => performance.now(), rest: async () => {} };
  const { rest } = pace;
  const { parts } = session.images;
  const scoreId = 'probability';
  const question = {
    ids: [scoreId],
    samples: params.samples,
    fits: await fitScores(session, [scoreId], rest),
    rest,
  } as const;
  const view = session.view({
    test: await session.evaluate('test', { ...question, count: parts.test.length }),
    calibration: await session.evaluate('calibration', { ...question, count: parts.calibration.length }),
    values: params,
    labelling: createLabelling(pace, createWorkBoard(pace)).of(session, 1, () => false),
    ...{ scoreId, score: async () => new Float32Array(0), selected: 0, own: null, positions: [] },
    ood: async () => ({ name: '', scores: new Float32Array(0), total: 0, problem: null }),
  });
  return lookAtLabels(view);
}

/** "0.923 (0.899–0.943)" */
const text = ({ mean, least, most }: Spread): string => `${mean.toFixed(3)} (${least.toFixed(3)}–${most.toFixed(3)})`;
