import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paramsTable, withTable } from '../scripts/readme.mjs';
import { plain } from '../src/core/marked.ts';
import { anyWords, worded } from '../src/core/words.ts';
import { fields } from '../src/params/schema.ts';

const readme = readFileSync('README.md', 'utf8');

describe('the readme', () => {
  it('has the params as they are declared (npm run readme)', () => {
    expect(readme).toContain('<!-- params -->');
    expect(readme).toBe(
      withTable(
        readme,
        paramsTable(fields, text => plain(worded(text, anyWords))),
      ),
    );
  });

  it('names only scripts and files that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const [, name] of readme.matchAll(/npm run ([a-z]+)/g)) expect(scripts).toHaveProperty(name);
    for (const [, path] of readme.matchAll(/`((?:src|test|scripts|docs)\/(?!\w+\/my)[\w./-]*\w)`/g))
      expect(existsSync(path), path).toBe(true);
    for (const [, path] of readme.matchAll(/\]\(([\w./-]+)\)/g)) expect(existsSync(path), path).toBe(true);
  });

  it('gives a reason for every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const name of Object.keys({ ...dependencies, ...devDependencies }))
      if (!name.startsWith('@types/')) expect(readme).toContain(`\`${name}\``);
  });
});
