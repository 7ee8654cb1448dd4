import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { assignmentFrom, makeScorm } from '../../../scripts/makeScorm.ts';
import type { Assignment } from '../../../src/assignments/assignment.ts';
import { readFile, writeFile } from '../../../src/assignments/file.ts';
import { toWord } from '../../../src/assignments/link.ts';
import { BadFile } from '../../../src/core/checked.ts';
import { anAssignment } from '../anAssignment.ts';

const bytes = Uint8Array.of(1, 2, 3);
const lab = {
  'index.html': bytes,
  'serviceWorker.js': bytes,
  'assets/first-1.js': bytes,
  'fonts/a & b.woff2': bytes,
  'datasets/mnist/train.gz': bytes,
  'datasets/fashion-mnist/train.gz': bytes,
};
const packageOf = (assignment: Assignment, mastery: number | null = null) => {
  const files = unzipSync(makeScorm(writeFile(assignment), lab, mastery).zip);
  return { files, manifest: strFromU8(files['imsmanifest.xml']) };
};

describe('a package', () => {
  it('has the lab, the assignment and a manifest that lists all of it', () => {
    const { files, manifest } = packageOf(anAssignment);
    const listed = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => decodeURIComponent(href));
    expect(listed.toSorted()).toEqual(
      Object.keys(files)
        .filter(name => name !== 'imsmanifest.xml')
        .toSorted(),
    );
    expect(listed).toEqual([
      'assets/first-1.js',
      'assignment.json',
      'datasets/mnist/train.gz',
      'fonts/a & b.woff2',
      'index.html',
    ]);
    expect(readFile(strFromU8(files['assignment.json']))).toEqual(anAssignment);
    expect(manifest).toContain('<schema>ADL SCORM</schema>');
    expect(manifest).toContain('<schemaversion>1.2</schemaversion>');
    expect(manifest).toContain('adlcp:scormtype="sco" href="index.html"');
    expect(manifest).toContain('parameters="?assignment=scorm"');
    // Every reference leads to something that is there once.
    for (const [, to] of manifest.matchAll(/(?:identifierref|default)="([^"]*)"/g))
      expect(manifest.match(new RegExp(`identifier="${to}"`, 'g'))).toHaveLength(1);
    expect(manifest).not.toContain('masteryscore');
  });

  it('has the datasets that its runs need and no others', () => {
    const of = (assignment: Partial<Assignment>) =>
      Object.keys(packageOf({ ...anAssignment, ...assignment }).files).filter(name => name.startsWith('datasets/'));
    expect(of({ settings: '', tasks: [] })).toEqual(['datasets/mnist/train.gz']);
    expect(of({ settings: '?dataset=strokes', tasks: [] })).toEqual([]);
    expect(of({ settings: '?dataset=mnist&anomaly=other-dataset&anomalyDataset=fashion-mnist' }).toSorted()).toEqual([
      'datasets/fashion-mnist/train.gz',
      'datasets/mnist/train.gz',
    ]);
  });

  it('says from which score on it is passed, and keeps the marks of XML out of a title', () => {
    const { manifest } = packageOf({ ...anAssignment, title: 'Ones < "twos" & \u0001threes>' }, 80);
    expect(manifest).toContain('<adlcp:masteryscore>80</adlcp:masteryscore>');
    expect(manifest).toContain('<title>Ones &lt; &quot;twos&quot; &amp; threes&gt;</title>');
  });

  it('is the same for the same', () => {
    expect(makeScorm(writeFile(anAssignment), lab).zip).toEqual(makeScorm(toWord(anAssignment), lab).zip);
  });
});

describe('an assignment', () => {
  const word = toWord(anAssignment);

  it.each([
    writeFile(anAssignment),
    `\uFEFF${writeFile(anAssignment)}`,
    word,
    ` https://lab.test/some/?assignment=${word}&step=2\n`,
  ])('is read from a file, a link or a word', source => {
    expect(assignmentFrom(source)).toEqual(anAssignment);
  });

  it.each(['', '{}', 'https://lab.test/', 'my.assignment.json', word.slice(0, 40)])('%j is none', source => {
    expect(() => assignmentFrom(source)).toThrow(BadFile);
  });
});
