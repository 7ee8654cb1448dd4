// Scores as Python, ten of them beside the lab's, and what they are worth on the test set.

import { plain } from '../../core/marked.ts';
import { type Words, worded } from '../../core/words.ts';
import { scores } from '../../scores/index.ts';
import type { WrittenScore } from '../torch/scores.ts';
import type { NotebookRun } from '../types.ts';
import { type Cell, code, display, markdown, quoted } from './cell.ts';

const FITTED = `@torch.no_grad()
def train_codes():
    """Codes of the first 500 training examples: what scores in latent space compare with."""
    return model.encode(train[:500])


def train_mean():
    """What an average training example looks like."""
    return train.double().mean(0)`;

const IN_PARTS = `@torch.no_grad()
def score_all(score, x, samples=1):
    """The scores of many examples, some hundred at a time, with fresh noise for those that sample."""
    model.eval()
    parts = [score(some, torch.randn(samples, len(some), LATENT)) for some in x.split(500)]
    return torch.cat(parts).numpy()`;

const ROC = `def auc(score, anomalous):
    """Area under the ROC curve: how often an anomaly scores higher than a normal example; ties count half."""
    normal, odd = np.sort(score[~anomalous]), score[anomalous]
    below = np.searchsorted(normal, odd, 'left') + np.searchsorted(normal, odd, 'right')
    return float(below.mean() / 2 / len(normal))


def roc(score, anomalous):
    """False and true positive rate at every threshold, from the highest on."""
    order = np.argsort(-score, kind='stable')
    hits = anomalous[order]
    return np.cumsum(~hits) / max(1, (~hits).sum()), np.cumsum(hits) / max(1, hits.sum())`;

/** @param left label of a score that was chosen in the lab and that there is no Python of; null where there is */
export function scoring(
  { checked, params, dealt }: NotebookRun,
  written: readonly WrittenScore[],
  latent: number,
  words: Words,
  left: string | null,
): Cell[] {
  const said = (text: string) => plain(worded(text, words));
  const isFitted = written.some(({ id }) => scores[id].kind === 'latent' || scores[id].kind === 'example');
  const sampled = written.filter(({ isSampled }) => isSampled);
  const { tolerance, samples } = checked;
  const table = written.map(({ id, name }) => `    ${quoted(id)}: ${name},`);
  return [
    markdown(
      '## Scores',
      `A score is one number for each ${words.one}; the higher, the more anomalous.${left ? ` The lab’s choice, “${left}”, compares with centres that it finds by its own source of chance, so it is not rewritten here.` : ''}`,
      ...written.map(
        ({ id }) =>
          `**${scores[id].label}.** ${said(scores[id].help)}\n\n${display(scores[id].formula)}\n\n*${said(scores[id].source)}*`,
      ),
    ),
    code(
      `LATENT = ${latent}`,
      `SAMPLES = ${samples}  # L`,
      '',
      '',
      ...(isFitted ? [FITTED, '', ''] : []),
      written.map(({ python }) => python).join('\n\n\n'),
      '',
      '',
      'SCORES = {',
      ...table,
      '}',
    ),
    markdown(
      '### The same numbers as in the lab?',
      `Ten test ${words.many}, with the scores that the lab gave them. ${sampled.length > 0 ? `Where codes are sampled, the noise is the lab’s own, from \`lab.npz\`, so that nothing is left to chance.` : 'Nothing here is left to chance: the code is the mean.'} Two devices round differently; numbers may be off by ${tolerance} of their size, or by ${tolerance} where they are below 1${tolerance > 1e-3 ? ', which is as good as the half precision of the device that trained here' : ''}.`,
    ),
    code(
      'model.eval()',
      "ten, noise = test[lab['positions'].astype(int)], torch.from_numpy(lab['noise'])",
      `TOLERANCE = ${tolerance}`,
      'for id, score in SCORES.items():',
      '    with torch.no_grad():',
      '        ours = score(ten, noise).double().numpy()',
      "    theirs = lab[f'score_{id}'].astype(float)",
      '    off = np.abs(ours - theirs) / np.maximum(1, np.abs(theirs))',
      "    print(f'{id}: off by at most {off.max():.1e}')",
      "    assert (off <= TOLERANCE).all(), f'{id}: {ours} here, {theirs} in the lab'",
    ),
    ...(dealt.parts.isAnomaly.includes(1) && dealt.parts.isAnomaly.includes(0)
      ? whole(params.score, written, tolerance)
      : []),
  ];
}

function whole(chosen: string, written: readonly WrittenScore[], tolerance: number): Cell[] {
  const isSampled = written.some(each => each.isSampled);
  const shown = written.find(({ id }) => id === chosen) ?? written[0];
  return [
    markdown(
      '### What they are worth',
      `The ROC curve and the area under it, on the whole test set. The lab’s area is beside each.${isSampled ? ' Scores that sample are drawn with other noise here, so theirs may differ in the third decimal or, of few examples or samples, in the second.' : ''}`,
    ),
    code(
      ROC,
      '',
      '',
      IN_PARTS,
      '',
      '',
      'areas = {}',
      'all_scores = {id: score_all(score, test, SAMPLES) for id, score in SCORES.items()}',
      'for id, values in all_scores.items():',
      '    areas[id] = auc(values, is_anomaly)',
      '    print(f\'{id}: AUC {areas[id]:.4f}, in the lab {float(lab[f"auc_{id}"]):.4f}\')',
      `for id in (${written
        .filter(each => !each.isSampled)
        .map(({ id }) => `${quoted(id)}, `)
        .join('')
        .trim()}):`,
      `    assert abs(areas[id] - lab[f'auc_{id}']) <= ${Math.max(1e-3, tolerance)}`,
    ),
    code(
      'import matplotlib.pyplot as plt',
      '',
      `SHOWN = ${quoted(shown.id)}`,
      'plt.plot(*roc(all_scores[SHOWN], is_anomaly), label=f"{SHOWN}, AUC {areas[SHOWN]:.3f}")',
      'plt.plot([0, 1], [0, 1], color="grey", linewidth=1)',
      'plt.xlabel("false positive rate")',
      'plt.ylabel("true positive rate")',
      'plt.gca().set_aspect("equal")',
      'plt.legend()',
      'plt.show()',
    ),
  ];
}
