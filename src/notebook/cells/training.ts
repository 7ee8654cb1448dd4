// Training goes on from where the lab has left off: the same loss, the same optimizer, the same examples.

import { plain } from '../../core/marked.ts';
import { type Words, worded } from '../../core/words.ts';
import { corruptions } from '../../corruptions/index.ts';
import { losses } from '../../losses/index.ts';
import { optimizers } from '../../optimizers/index.ts';
import { atStep } from '../../params/atStep.ts';
import { applies } from '../../params/schema.ts';
import { python } from '../torch/expression.ts';
import type { WrittenPart } from '../torch/losses.ts';
import { writeOptimizer } from '../torch/optimizers.ts';
import type { NotebookRun } from '../types.ts';
import { type Cell, code, display, markdown, quoted } from './cell.ts';

/** The settings that the next step would be trained with. */
export const nextParams = ({ params, step, stepsPerEpoch }: NotebookRun) => atStep(params, step + 1, stepsPerEpoch);

export function training(
  run: NotebookRun,
  parts: readonly WrittenPart[],
  corruption: string | null,
  words: Words,
): Cell[] {
  const params = nextParams(run);
  const optimizer = optimizers[params.optimizer];
  const { python: made, remark } = writeOptimizer(params);
  const said = (text: string) => plain(worded(text, words));
  const noise = applies('epsilonStd', params) ? Number(params.epsilonStd) : 1;
  const terms = [...new Set(parts.flatMap(part => part.terms.map(({ id }) => id)))];
  const isOne = parts.length === 1;
  return [
    markdown(
      '## Train on',
      `What is minimised is the mean over a batch of ${isOne ? 'the weighted sum of' : 'weighted sums of'} these terms${isOne ? '' : `, in ${parts.length} updates a step, each of its own share of the weights`}:`,
      ...terms.map(id => `**${losses[id].label}.** ${said(losses[id].help)}\n\n${display(losses[id].formula)}`),
      ...(corruption && params.corruption !== 'none'
        ? [
            `The encoder is given corrupted ${words.many}: **${corruptions[params.corruption].label}**.\n\n${display(corruptions[params.corruption].formula)}`,
          ]
        : []),
      `**${optimizer.label}.** ${said(optimizer.help)}\n\n${display(optimizer.formula)}${remark ? `\n\n${remark}` : ''}`,
      'Its running averages begin anew here, so the first steps are a little longer than the lab’s next would be.',
    ),
    code(
      ...(corruption ? [corruption, '', ''] : []),
      parts.map(part => part.python).join('\n\n\n'),
      '',
      '',
      `def optimizer(parameters):`,
      `    return ${made}`,
      '',
      '',
      'def tensors(names):',
      '    """The parameters of these names."""',
      '    return [parameter for name, parameter in model.named_parameters() if name in names]',
      '',
      '',
      '# What an update minimises, the weights of its terms, and the optimizer of what it changes.',
      'UPDATES = [',
      ...parts.map(
        part =>
          `    (${part.name}, {${part.terms.map(({ id, weight }) => `${quoted(id)}: ${python(weight)}`).join(', ')}}, optimizer(${isOne ? 'model.parameters()' : `tensors({\n${part.tensors.map(name => `        ${quoted(name)},\n`).join('')}    })`})),`,
      ),
      ']',
      `BATCH = ${params.batch}`,
      `NOISE = ${python(noise)}  # standard deviation of the noise of the code`,
      'steps = 0',
      '',
      '',
      'def update(x):',
      '    """One training step: noise, loss, gradient, update. Returns the terms, averaged over the batch."""',
      '    global steps',
      '    said = {}',
      '    for losses_of, factors, descent in UPDATES:',
      `        terms = losses_of(x, NOISE * torch.randn(len(x), LATENT), ${corruption ? 'corrupted(x)' : 'x'})`,
      '        loss = sum(factors[id] * term for id, term in terms.items()).mean()',
      '        model.zero_grad()',
      '        loss.backward()',
      '        descent.step()',
      '        said.update({id: term.mean().item() for id, term in terms.items()})',
      '    steps += 1',
      '    return said',
    ),
    code(
      'EPOCHS = 1  # more is better, and takes as much longer',
      '',
      'for epoch in range(EPOCHS):',
      '    model.train()',
      '    seen = []',
      '    for rows in torch.randperm(len(train)).split(BATCH):',
      '        if len(rows) == BATCH or len(train) < BATCH:',
      '            seen.append(update(train[rows]))',
      '    means = {id: np.mean([said[id] for said in seen]) for id in seen[0]}',
      "    print(f'epoch {epoch + 1}:', ', '.join(f'{id} {mean:.3f}' for id, mean in means.items()))",
      '',
      'if is_anomaly.any() and not is_anomaly.all():',
      '    for id, score in SCORES.items():',
      "        print(f'{id}: AUC {auc(score_all(score, test, SAMPLES), is_anomaly):.4f}')",
    ),
  ];
}
