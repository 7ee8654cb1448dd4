// Everything in the source that a person could read: texts in quotes, in templates and between tags, without comments.

import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';

export interface Sentence {
  /** From `src/`, with the line. */
  readonly place: string;
  readonly text: string;
}

interface Node {
  readonly type?: string;
  readonly start?: number;
  readonly value?: unknown;
}

/** Names of modules, and types, are no texts. */
const skipped = ['ImportDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSLiteralType'];

function textOf({ type, value }: Node): string | null {
  if (type === 'TemplateElement') return (value as { cooked: string | null }).cooked;
  return (type === 'Literal' || type === 'JSXText') && typeof value === 'string' ? value : null;
}

function* textsOf(node: Node): Generator<{ at: number; text: string }> {
  if (skipped.includes(node.type ?? '')) return;
  const text = textOf(node);
  if (text !== null) yield { at: node.start!, text };
  for (const inner of Object.values(node))
    if (typeof inner === 'object' && inner !== null) yield* textsOf(inner as Node);
}

const read = (name: string): Sentence[] => {
  const source = readFileSync(`src/${name}`, 'utf8');
  const line = (at: number) => source.slice(0, at).split('\n').length;
  return [...textsOf(parseSync(name, source).program as unknown as Node)].map(({ at, text }) => ({
    place: `${name}:${line(at)}`,
    text: text.replace(/\s+/g, ' '),
  }));
};

export const sentences = (): Sentence[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => /(?<!\.d)\.tsx?$/.test(name))
    .sort()
    .flatMap(read);
