// A class of thirty files: each is named for what it is, and what stands in the table is what the files say.

import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { classTable, columnsOf, remarksOf, rowOf, sorted } from '../../../src/assignments/overview/classTable.ts';
import { type HandIn, handInOf } from '../../../src/assignments/overview/handIn.ts';
import { askedBy } from '../../../src/assignments/overview/marked.ts';
import { addFiles, clearFiles, overview, removeFile } from '../../../src/assignments/overview/store.ts';
import { duplicateWords, groupsOf } from '../../../src/assignments/overview/students.ts';
import { unpack } from '../../../src/assignments/overview/unpack.ts';
import { csv } from '../../../src/views/table.ts';
import { onCpu } from '../../engine/cpu.ts';
import { aClass, classAssignment } from './aClass.ts';
import { someTrainings } from './someTrainings.ts';

onCpu();

let files: Map<string, string>;
beforeAll(async () => {
  files = aClass(await someTrainings());
}, 60_000);

const dropped = (some: Iterable<[string, string | Uint8Array]>) =>
  [...some].map(([name, text]) => new File([text as BlobPart], name));
const find = (handIns: readonly HandIn[], file: string) => handIns.find(each => each.file.endsWith(file))!;
/** So many small files. */
const small = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [String(i), strToU8('{}')]));

/** The ZIP, in whose list every file is said to unpack to so many bytes. */
function saying(bytes: number, zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let at = 0; at < zip.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, bytes, true);
  return zip;
}

const stateOf = (file: string) => handInOf({ name: file, text: files.get(file)! }, 'x').state;

describe('a class of thirty', () => {
  it('is named file by file', () => {
    expect(files.size).toBe(30);
    const states = [...files.keys()].map(file => [file, stateOf(file)] as const);
    expect(states.filter(([, state]) => state !== 'read')).toEqual([
      ['yan.json', 'edited'],
      ['zoe.json', 'edited'],
      ['newer.json', 'newer'],
      ['photo.json', 'foreign'],
    ]);
    expect(handInOf({ name: 'ada.json', text: files.get('ada.json')!.slice(0, 900) }, 'x')).toMatchObject({
      state: 'damaged',
      words: expect.stringContaining('cut off'),
    });
  });

  it('has the same training found under two names, and equal settings not', () => {
    const handIns = [...files].map(([name, text], i) => handInOf({ name, text }, String(i)));
    const [group, ...others] = groupsOf(handIns);
    expect(others).toEqual([]);
    expect(group.students).toHaveLength(28);
    const found = group.students.filter(({ duplicates }) => duplicates.length > 0);
    expect(found.map(({ answers }) => answers.student)).toEqual(['Twin A', 'Twin B']);
    expect(duplicateWords(found[0])).toMatch(/run 1 is run 1 of Twin B/);
  });

  it('is sorted, and saved as a table', () => {
    const handIns = [...files].map(([name, text], i) => handInOf({ name, text }, String(i)));
    const asked = askedBy(classAssignment);
    const rows = groupsOf(handIns)[0].students.map(student => rowOf(student, asked, {}));
    const columns = columnsOf(asked);
    expect(columns.map(({ label }) => label).join()).toBe('Name,Handed in,Time,1,2,3,4,5,Reached,Best AUC,Runs,File');
    const auc = columns.find(({ id }) => id === 'auc')!;
    const [best] = sorted(rows, auc, 'descending');
    expect([best.student.answers.student, remarksOf(best)]).toEqual(['Yan', ['edited']]);
    const ada = rows.find(({ student }) => student.answers.student === 'Ada')!;
    expect(ada.marked.map(({ mark }) => mark).slice(1, 4)).toEqual(['right', 'wrong', 'open']);
    expect(ada.marked[0].outcome).toMatch(/^Your curve has an AUC of 0\.50/);
    const text = csv(classTable(rows, asked));
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(29);
    expect(lines[0]).toMatch(/^name,handed in,minutes,task 1,task 1: answer,task 1: outcome,task 2/);
    expect(lines.find(line => line.startsWith('Ben,'))).toContain('right,As good as a coin,');
  });
});

describe('the page', () => {
  beforeEach(() => {
    vi.stubGlobal('document', { hidden: false });
    clearFiles();
  });
  afterEach(() => {
    clearFiles();
    vi.unstubAllGlobals();
  });

  it('takes files, folders and ZIPs, each once, and forgets them', async () => {
    const [first, ...rest] = [...files];
    const zip = zipSync({
      'Ada_1/': new Uint8Array(),
      ...Object.fromEntries(
        rest.map(([name, text]) => [`Course/${name.replace('.json', '')}_7_file/${name}`, strToU8(text)]),
      ),
      '__MACOSX/._ada.json': strToU8('clutter'),
    });
    await addFiles(dropped([first]));
    await addFiles(dropped([['class.zip', zip]]));
    const { handIns, word, reading } = overview.getState();
    expect([handIns.length, word, reading]).toEqual([30, '29 files added.', null]);
    expect(find(handIns, 'yan.json')).toMatchObject({
      file: 'class.zip / Course/yan_7_file/yan.json',
      state: 'edited',
    });
    await addFiles(dropped([first]));
    expect(overview.getState().word).toBe('0 files added. 1 file of the same contents was here already.');
    removeFile(handIns[0].id);
    expect(overview.getState().handIns).toHaveLength(29);
    clearFiles();
    expect(overview.getState().handIns).toEqual([]);
  });

  it('keeps what a student handed in last, and lists the other', async () => {
    const [, text] = [...files][1];
    const later = JSON.parse(text);
    const again = { ...later, student: ' BEN ', handedIn: '2026-03-02T10:00:00.000Z' };
    const handIns = [text, JSON.stringify(again)].map((text, i) => handInOf({ name: `${i}.json`, text }, String(i)));
    const [{ students }] = groupsOf(handIns);
    expect(students).toHaveLength(1);
    expect(students[0]).toMatchObject({ handIn: { file: '1.json' }, earlier: [{ file: '0.json' }], duplicates: [] });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['a ZIP that is cut off', zipSync({ a: strToU8('{}') }).slice(0, 40), /damaged or cut off/],
    ['a ZIP in a ZIP', zipSync({ 'b.zip': zipSync({ a: strToU8('{}') }) }), /ZIP in a ZIP/],
    ['a ZIP of nothing', zipSync({ 'folder/': new Uint8Array() }), /empty/],
    ['a bomb', saying(21e6, zipSync(small(1))), /too large: 21 MB of 20 MB/],
    ['many bombs', saying(15e6, zipSync(small(40))), /more than a class hands in: 40 files, 600 MB/],
    ['too many files', zipSync(small(2100), { level: 0 }), /2100 files/],
  ])('%s is refused in a sentence', async (_, zip, sentence) => {
    await addFiles(dropped([['a.zip', zip]]));
    const { handIns } = overview.getState();
    expect(handIns.map(({ state }) => state)).toEqual(['unopened']);
    expect(handIns[0].words).toMatch(sentence);
  });

  it('unpacks no more of a ZIP than that says', async () => {
    const zip = zipSync({ a: new Uint8Array(5e6).fill(65) });
    const texts: string[] = [];
    for await (const one of unpack(dropped([['a.zip', saying(1000, zip)]]))) texts.push('text' in one ? one.text : '');
    expect(texts).toHaveLength(1);
    expect(texts[0].length).toBeLessThanOrEqual(1000);
  });
});
