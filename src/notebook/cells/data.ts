// The examples: read from the dataset's own files, which are looked for here and else downloaded, or from what came in the archive.

import { fileSize } from '../../core/fileSize.ts';
import type { Scaling } from '../../core/scaling.ts';
import { valuesOf } from '../../core/shape.ts';
import type { Words } from '../../core/words.ts';
import { filesOf } from '../../datasets/files.ts';
import type { DatasetId } from '../../datasets/index.ts';
import { isPublished } from '../../datasets/published.ts';
import type { NotebookRun } from '../types.ts';
import { type Cell, code, markdown, quoted } from './cell.ts';

const FETCH = `import gzip
import hashlib
import os
import struct
import urllib.request

FOLDER = Path(os.environ.get('LAB_DATASETS', 'datasets'))


def fetch(dataset, name, sha256, mirrors):
    """The bytes of a file: from beside this notebook or from FOLDER, else from the first mirror that has it."""
    short = name.removesuffix('.gz') if hasattr(name, 'removesuffix') else name[:-3]
    places = [folder / file for folder in (FOLDER / dataset, FOLDER, Path('.')) for file in (name, short)]
    here = next((place for place in places if place.exists()), None)
    for source in [here] if here else mirrors:
        try:
            raw = source.read_bytes() if here else urllib.request.urlopen(source, timeout=60).read()
            bare = gzip.decompress(raw) if raw[:2] == b'\\x1f\\x8b' else raw
            if hashlib.sha256(bare).hexdigest() != sha256:
                raise OSError('its checksum is another')
        except OSError as error:
            print(f'{source}: {error}')
            continue
        if not here:
            (FOLDER / dataset).mkdir(parents=True, exist_ok=True)
            (FOLDER / dataset / name).write_bytes(raw)
        return bare
    raise FileNotFoundError(f'{name} of {dataset} could not be had; put it into {FOLDER / dataset}.')


def read_idx(raw):
    """An array in the format of MNIST: two zeros, the kind of numbers, how many axes, their extents, the numbers."""
    axes = raw[3]
    shape = struct.unpack(f'>{axes}I', raw[4:4 + 4 * axes])
    return np.frombuffer(raw, np.uint8, offset=4 + 4 * axes).reshape(shape)`;

/** Lines that make a table of a dataset's files. */
const filesTable = (name: string, id: DatasetId): string =>
  [
    `${name} = {`,
    ...filesOf(id).map(
      file =>
        `    ${quoted(file.role)}: (${quoted(file.name)}, ${quoted(file.sha256 ?? '')}, [\n${file.mirrors.map(mirror => `        ${quoted(mirror)},\n`).join('')}    ]),`,
    ),
    '}',
  ].join('\n');

const idx = (files: string, id: string, role: string, shape: string) =>
  `read_idx(fetch(${quoted(id)}, *${files}['${role}']))${shape}`;

/** Python that gives `train_values` and `test_values`, [n, values] as stored, or of the added dataset `added_values`. */
function reading({ params, dealt }: NotebookRun): string[] {
  const { dataset, anomaly, anomalyDataset } = params;
  const [own, isAdded] = [isPublished(dataset), anomaly === 'other-dataset'];
  const other = isAdded && isPublished(anomalyDataset);
  const rows = `.reshape(-1, ${valuesOf(dealt.shape)})`;
  const mine = own
    ? [
        `train_values = ${idx('FILES', dataset, 'train-images', rows)}`,
        `test_values = ${idx('FILES', dataset, 'test-images', rows)}`,
      ]
    : [
        "train_values = data['train_values']",
        `test_values = ${dealt.own?.test ? "data['test_values']" : 'train_values  # one file has to do for both'}`,
      ];
  const theirs = other ? idx('ADDED', anomalyDataset, 'test-images', rows) : "data['added_values']";
  return [
    ...(own || other ? [FETCH, '', ''] : []),
    ...(own ? [filesTable('FILES', dataset)] : []),
    ...(other ? [filesTable('ADDED', anomalyDataset)] : []),
    ...(own && (other || !isAdded) ? [] : ["data = np.load('data.npz')"]),
    ...mine,
    ...(isAdded ? [`added_values = ${theirs}`] : []),
  ];
}

const SCALED: Readonly<Record<Scaling['kind'], (isClipped: boolean) => string>> = {
  bytes: () => `def scaled(stored):
    """Bytes 0..255 -> 0..1."""
    return torch.from_numpy(stored.astype(np.float32) / np.float32(255))`,
  linear: isClipped => `def scaled(stored):
    """(stored - offset) * factor, fitted on the training examples alone; what is missing is read as their median."""
    known = np.where(np.isnan(stored), lab['fill'], stored)
    seen = (known.astype(float) - lab['offset']) * lab['factor']${isClipped ? '\n    seen = seen.clip(0, 1)  # there is no probability beyond' : ''}
    return torch.from_numpy(seen.astype(np.float32))`,
};

export function data(run: NotebookRun, bytes: number | null, words: Words): Cell[] {
  const { dealt, params, data } = run;
  const { scaling, parts } = dealt;
  const isAdded = params.anomaly === 'other-dataset';
  const source = isPublished(params.dataset)
    ? `The files of ${data.name} are looked for beside this notebook and in the folder \`datasets\` (or that of the environment variable \`LAB_DATASETS\`). What is not there is downloaded, and its checksum compared.`
    : `The ${words.many} are in \`data.npz\`${bytes === null ? '' : ` (${fileSize(bytes)})`}, as they were read in the browser.`;
  return [
    markdown(
      '## The data',
      `${source} \`split.npz\` says by numbers of rows what each ${words.one} was used for: ${counted(parts.train.length)} to train, ${counted(parts.calibration.length)} normal ones to set a threshold, ${counted(parts.test.length)} to test. No held-out anomaly has been trained on${parts.contaminated > 0 ? `, but for the ${counted(parts.contaminated)} that were asked for` : ''}.`,
    ),
    code(
      ...reading(run),
      '',
      "split = np.load('split.npz')",
      "is_anomaly = split['is_anomaly'].astype(bool)",
      '',
      '',
      SCALED[scaling.kind](scaling.kind === 'linear' && scaling.clipped),
      '',
      '',
      "train = scaled(train_values[split['train']])",
      "calibration = scaled(train_values[split['calibration']])",
      isAdded
        ? "test = scaled(np.stack([(added_values if other else test_values)[i] for i, other in zip(split['test'], split['test_from'])]))"
        : "test = scaled(test_values[split['test']])",
      'train.shape, calibration.shape, test.shape, int(is_anomaly.sum())',
    ),
  ];
}

const counted = (count: number): string => count.toLocaleString('en');
