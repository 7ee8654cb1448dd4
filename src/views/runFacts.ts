// All that is known of one kept run, as rows; what an older file does not say is said to be unknown.

import { has } from '../core/registry.ts';
import { type ModelId, models } from '../models/index.ts';
import { appliesTo } from '../scores/applies.ts';
import { scoreIds, scores } from '../scores/index.ts';
import { changeWords } from '../state/runs/briefly.ts';
import { defaultName } from '../state/runs/name.ts';
import type { KeptRoc, KeptRun } from '../state/runs/types.ts';
import { limitText, named, readingOf, readingText } from './histogramReading.ts';
import { classifiers, spreadOf } from './labels.ts';
import { counted, percent, share, short, whole } from './numbers.ts';
import { dayOf, importedWords, isDated, scoreLabel, verifiedWords, weightsWords } from './runTitle.ts';

export interface RunFact {
  readonly label: string;
  readonly value: string;
  /** Something that a reader should stop at. */
  readonly warns?: true;
}

const UNKNOWN = 'unknown';

/** Area under a kept curve, trapezoids. */
export function areaOf({ falsePositiveRate: x, truePositiveRate: y }: KeptRoc): number {
  return x.slice(1).reduce((sum, right, i) => sum + ((right - x[i]) * (y[i + 1] + y[i])) / 2, 0);
}

/** A curve that is thinned for drawing has the area of the whole to a thousandth or two. */
const CURVE_ERROR = 0.005;

/** Where the file contradicts itself: its curve has another area than it says. Null where it does not. */
export function contradiction({ record, roc }: Pick<KeptRun, 'record' | 'roc'>): string | null {
  const said = roc && has(record.scores, roc.score) ? record.scores[roc.score].auc : null;
  if (!roc || said === null) return null;
  const area = areaOf(roc);
  return Math.abs(area - said) <= CURVE_ERROR
    ? null
    : `It says AUC ${share(said)} by ${scoreLabel(roc.score)}, and its own curve has an area of ${share(area)}.`;
}

function sourceOf(run: KeptRun): RunFact[] {
  if (!run.imported) return [{ label: 'Source', value: weightsWords(run) ?? 'trained here' }];
  const words = verifiedWords(run);
  const contradicts = contradiction(run);
  return [
    { label: 'Source', value: `${importedWords(run)}; nothing in it was measured here` },
    { label: 'Verified', value: words ?? 'not yet', ...(words?.includes('does not agree') && { warns: true }) },
    ...(contradicts ? [{ label: 'Contradiction', value: contradicts, warns: true as const }] : []),
  ];
}

function changesOf({ record: { changes, timing, counts, params } }: KeptRun): string {
  if (changes === null) return UNKNOWN;
  if (changes.length === 0) return 'nothing';
  const perEpoch = Math.ceil(counts.train / params.batch);
  const shown = changes.slice(0, MANY).map(change => {
    const { step } = change;
    return `${changeWords(change)} after step ${whole(step)} (epoch ${short(step / perEpoch)})`;
  });
  const rest = changes.length - shown.length;
  const more = rest > 0 ? `; and ${counted(rest, 'more change')}, which an export lists` : '';
  return `${shown.join('; ')}${more}; then trained to step ${whole(timing.steps)}`;
}
const MANY = 20;

/** As many digits of a checksum as anybody compares. */
const DIGITS = 16;

function dataOf({ record: { data, anomalyData } }: KeptRun): RunFact[] {
  if (!data) return [{ label: 'Data', value: UNKNOWN }];
  return [data, ...(anomalyData ? [anomalyData] : [])].flatMap(({ name, origin, checksums }) => [
    { label: 'Data', value: `${name}. ${origin ?? 'Where it came from is unknown.'}` },
    {
      label: 'SHA-256',
      // An export has all the digits.
      value: checksums?.length
        ? checksums.map(({ name, sha256 }) => `${name} ${sha256.slice(0, DIGITS)}…`).join('; ')
        : UNKNOWN,
    },
  ]);
}

/** Where an alarm begins, in what is read for the score; a score that this lab does not have is left as it is. */
function limitOf(score: string, value: number): string {
  if (!has(scores, score)) return `alarm above ${short(value)}`;
  return limitText(score, value, one => named(score, readingText(readingOf(score).of(one), 0.1)));
}

function thresholdOf({ threshold }: KeptRun): string {
  if (!threshold) return UNKNOWN;
  const { score, setBy, calibrationRate, value, caught, missed, falseAlarms, passed } = threshold;
  const by = setBy === 'calibration' ? 'calibration normals' : 'the labels of the test set';
  const part = (some: number, others: number) =>
    some + others === 0 ? 'none' : `${percent(some / (some + others))} (${whole(some)} of ${whole(some + others)})`;
  return [
    `${scoreLabel(score)}: ${limitOf(score, value ?? Number.POSITIVE_INFINITY)}, set by ${by}`,
    `alarm at ${percent(calibrationRate)} of calibration normals`,
    `on the test set: caught ${part(caught, missed)}, false alarms ${part(falseAlarms, passed)}`,
  ].join('; ');
}

/** The most labels that were tried, on average over the draws; nothing where nobody has looked. */
function labelsOf({ labels }: KeptRun): RunFact[] {
  const row = labels?.rows.at(-1);
  if (!labels || !row) return [];
  const learned = classifiers.map(({ id, label }) => `${label} ${share(spreadOf(row, id, 'auc').mean)}`).join(', ');
  const { auc } = labels.unsupervised;
  const without = auc === null ? '' : `; ${scoreLabel(labels.score)}, which needs none, ${share(auc)} on the same test`;
  return [
    {
      label: 'Labels',
      value: `AUC with ${counted(row.count, 'labelled anomaly', 'labelled anomalies')}: ${learned}${without}`,
    },
  ];
}

/** Older runs list scores that repeat others too. */
const saysSomething = (id: string, model: ModelId): boolean => !has(scores, id) || appliesTo(id, models[model]);

export function runFacts(run: KeptRun): RunFact[] {
  const { record, lab, created, note } = run;
  const { params, device, counts, timing } = record;
  const known = [...scoreIds, ...Object.keys(record.scores)].filter(
    (id, i, all) => has(record.scores, id) && all.indexOf(id) === i && saysSomething(id, params.model),
  );
  const rate = timing.trainingMs / 1000;
  return [
    ...sourceOf(run),
    { label: 'Date', value: isDated(run) ? dayOf(created) : UNKNOWN },
    { label: 'Settings', value: defaultName(params, record) },
    ...(record.weightsFrom === undefined
      ? []
      : [
          { label: 'Weights', value: `from the file “${record.weightsFrom}”; how they were trained is not known here` },
        ]),
    { label: 'Changed during training', value: changesOf(run) },
    { label: 'Length', value: `${whole(timing.steps)} steps in ${short(rate)} s, without pauses` },
    {
      label: 'Examples',
      value: `${whole(counts.train)} to train on${counts.contaminated ? `, ${whole(counts.contaminated)} of them anomalies` : ''}; ${whole(counts.calibration)} to calibrate; ${whole(counts.testNormal)} normal and ${whole(counts.testAnomalous)} anomalous to test`,
    },
    ...dataOf(run),
    {
      label: 'AUC',
      value:
        known
          .map(id => `${scoreLabel(id)} ${record.scores[id].auc === null ? '–' : share(record.scores[id].auc!)}`)
          .join('; ') || UNKNOWN,
    },
    { label: 'Threshold', value: thresholdOf(run) },
    ...labelsOf(run),
    { label: 'Compute device', value: `${device.backend}, ${device.renderer}, ${device.precision}` },
    { label: 'Version of the lab', value: lab ?? UNKNOWN },
    ...(note ? [{ label: 'Note', value: note }] : []),
  ];
}
