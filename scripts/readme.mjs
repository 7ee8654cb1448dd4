// `npm run readme`: writes the table of params into README.md, from the same declarations that the page reads. A unit
// test fails while the two differ.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './run.mjs';

const between = /(<!-- params -->\n)[\s\S]*?(<!-- \/params -->)/;

/** What changing a field does to the run, in a student's words. */
const cost = { view: 'redraws', live: 'at the next step', rebuild: 'new model', reload: 'new data and model' };

/** @param {import('../src/core/field.ts').Field} field */
function allowed(field) {
  if (field.kind === 'choice') return field.options.map(({ value }) => `\`${value}\``).join(', ');
  if (field.kind === 'list')
    return `1 to ${field.most} ${field.part}s of ${field.min} to ${field.max}, such as \`${field.example}\``;
  return `${field.min} to ${field.max}${field.unit === '%' ? '%' : field.unit ? ` ${field.unit}` : ''}`;
}

/** @param {import('../src/core/field.ts').Field} field */
function initial(field) {
  const name = field.kind === 'number' && field.named?.[field.initial];
  return name ? `\`${field.initial}\` (${name})` : `\`${field.initial}\``;
}

/**
 * @param {readonly import('../src/core/field.ts').Field[]} fields
 * @param {(text: string) => string} read without its marks
 */
export function paramsTable(fields, read) {
  const rows = fields.map(field =>
    [`\`${field.id}\``, initial(field), allowed(field), cost[field.cost], `**${field.label}.** ${read(field.help)}`]
      .map(cell => cell.replaceAll('|', '\\|'))
      .join(' | '),
  );
  return ['id | default | allowed | a change means | what it is', '--- | --- | --- | --- | ---', ...rows]
    .map(row => `| ${row} |`)
    .join('\n');
}

/** The readme with this table in its place. */
export const withTable = (readme, table) =>
  readme.replace(between, (_, before, after) => `${before}${table}\n${after}`);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { runnerImport } = await import('vite');
  const imported = async file => (await runnerImport(join(root, file), { root, logLevel: 'warn' })).module;
  const { fields } = await imported('src/params/schema.ts');
  const [{ plain }, { anyWords, worded }] = [await imported('src/core/marked.ts'), await imported('src/core/words.ts')];
  const read = text => plain(worded(text, anyWords));
  const path = join(root, 'README.md');
  writeFileSync(path, withTable(readFileSync(path, 'utf8'), paramsTable(fields, read)));
  console.log(`README.md: ${fields.length} params.`);
}
