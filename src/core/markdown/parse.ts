// Markdown to a tree of a small subset: paragraphs, lists, emphasis, code, terms of the glossary, `[[nats|nat]]`, and formulas,
// `$…$` in a line or `$$…$$` by themselves. Whatever else Markdown has is shown as it was typed, HTML and addresses too.

import { Marked, type Token, type Tokens } from 'marked';
import { pieces } from '../marked.ts';
import type { Block, Inline } from './types.ts';

const inlineFormula = /^\$(?!\s)([^$\n]+?)(?<!\s)\$(?!\d)/;
const blockFormula = /^\$\$\s*([^$]+?)\s*\$\$(?:\n|$)/;
const term = /^\[\[[^[\]|]+(?:\|[^[\]|]+)?\]\]/;

const tokenizer = (name: string, level: 'block' | 'inline', mark: string, pattern: RegExp) => ({
  name,
  level,
  start: (text: string) => {
    const at = text.indexOf(mark);
    return at < 0 ? undefined : at;
  },
  tokenizer(text: string) {
    const found = pattern.exec(text);
    return found ? { type: name, raw: found[0], text: found[1] ?? found[0] } : undefined;
  },
});

const marked = new Marked({
  extensions: [
    tokenizer('blockFormula', 'block', '$$', blockFormula),
    tokenizer('inlineFormula', 'inline', '$', inlineFormula),
    tokenizer('term', 'inline', '[[', term),
  ],
});

const asTyped = ({ raw }: Token): Inline[] => [{ is: 'text', text: raw }];

const inlines = (tokens: readonly Token[] = []): Inline[] => tokens.flatMap(inline);

function inline(token: Token): Inline[] {
  switch (token.type) {
    case 'text':
      return 'tokens' in token && token.tokens ? inlines(token.tokens) : [{ is: 'text', text: token.text }];
    case 'escape':
      return [{ is: 'text', text: token.text }];
    case 'codespan':
      return [{ is: 'code', text: token.text }];
    case 'em':
      return [{ is: 'emphasis', children: inlines(token.tokens) }];
    case 'strong':
      return [{ is: 'strong', children: inlines(token.tokens) }];
    case 'br':
      return [{ is: 'text', text: ' ' }];
    case 'inlineFormula':
      return [{ is: 'formula', tex: token.text }];
    case 'term':
      return pieces(token.text).map(piece =>
        typeof piece === 'string' ? { is: 'text', text: piece } : { is: 'term', ...piece },
      );
    default:
      return asTyped(token);
  }
}

function blocks(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token): Block[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'paragraph':
        return [{ is: 'paragraph', children: inlines(token.tokens) }];
      case 'text':
        return [{ is: 'paragraph', children: inline(token) }];
      case 'blockFormula':
        return [{ is: 'formula', tex: token.text }];
      case 'list': {
        const { ordered, items } = token as Tokens.List;
        return [{ is: 'list', isOrdered: ordered, items: items.map(item => blocks(item.tokens)) }];
      }
      default:
        return [{ is: 'paragraph', children: asTyped(token) }];
    }
  });
}

/** Never throws: every text is Markdown. */
export const parseMarkdown = (text: string): Block[] => blocks(marked.lexer(text));

/** Everything in a line, however deep, in order. */
export function inlinesOf(parsed: readonly Block[]): Inline[] {
  const within = (list: readonly Inline[]): Inline[] =>
    list.flatMap(each => ('children' in each ? [each, ...within(each.children)] : [each]));
  return parsed.flatMap(block => {
    if (block.is === 'paragraph') return within(block.children);
    return block.is === 'list' ? block.items.flatMap(inlinesOf) : [];
  });
}

/** Every formula, whether in a line or by itself. */
export const formulasOf = (parsed: readonly Block[]): string[] =>
  parsed.flatMap(block => {
    if (block.is === 'formula') return [block.tex];
    if (block.is === 'list') return block.items.flatMap(formulasOf);
    return inlinesOf([block]).flatMap(each => (each.is === 'formula' ? [each.tex] : []));
  });
