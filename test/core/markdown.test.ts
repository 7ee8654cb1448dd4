// What a text may consist of, and that whatever else somebody writes is shown as it was typed.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulasOf, inlinesOf, parseMarkdown } from '../../src/core/markdown/parse.ts';
import type { Block } from '../../src/core/markdown/types.ts';

const text = (of: string) => ({ is: 'text', text: of });
const paragraph = (...children: unknown[]) => ({ is: 'paragraph', children });

describe('the subset', () => {
  it.each([
    ['One.\n\nTwo.', [paragraph(text('One.')), paragraph(text('Two.'))]],
    [
      'An *a* and **b `c`**',
      [
        paragraph(text('An '), { is: 'emphasis', children: [text('a')] }, text(' and '), {
          is: 'strong',
          children: [text('b '), { is: 'code', text: 'c' }],
        }),
      ],
    ],
    ['The [[nats|nat]] here', [paragraph(text('The '), { is: 'term', text: 'nats', id: 'nat' }, text(' here'))]],
    ['at $\\beta = 1$, so', [paragraph(text('at '), { is: 'formula', tex: '\\beta = 1' }, text(', so'))]],
    ['$$\nx^2\n$$', [{ is: 'formula', tex: 'x^2' }]],
    ['costs $5 and $6', [paragraph(text('costs $5 and $6'))]],
    [
      '- a\n- *b*',
      [
        {
          is: 'list',
          isOrdered: false,
          items: [[paragraph(text('a'))], [paragraph({ is: 'emphasis', children: [text('b')] })]],
        },
      ],
    ],
    ['1. a', [{ is: 'list', isOrdered: true, items: [[paragraph(text('a'))]] }]],
    ['a \\* b < c & d', [paragraph(text('a '), text('*'), text(' b < c & d'))]],
  ])('%j', (source, parsed) => expect(parseMarkdown(source)).toEqual(parsed));
});

const kinds = new Set(['paragraph', 'list', 'formula', 'text', 'code', 'emphasis', 'strong', 'term']);
const wordsOf = (parsed: readonly Block[]) =>
  inlinesOf(parsed)
    .flatMap(each => ('text' in each ? [each.text] : []))
    .join('');

describe('what is not of it is shown as it was typed', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    'a <b onclick="x()">b</b>',
    '[here](javascript:alert(1))',
    '![](https://example.org/x.png)',
    'https://example.org/',
    '# Title',
    '> quoted',
    '| a | b |\n|---|---|\n| 1 | 2 |',
  ])('%j', source => {
    const letters = (of: string) => of.replaceAll(/[\s*_]/g, '');
    expect(letters(wordsOf(parseMarkdown(source)))).toBe(letters(source));
  });

  it('and no text is anything else', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<',
            '>',
            '[',
            ']',
            '(',
            ')',
            '$',
            '*',
            '_',
            '`',
            '\n',
            '- ',
            'a',
            ' ',
            '!',
            '|',
            '&lt;',
            'http://x.y',
          ),
          { maxLength: 30 },
        ),
        parts => {
          const parsed = parseMarkdown(parts.join(''));
          for (const each of [...parsed, ...inlinesOf(parsed)]) expect(kinds).toContain(each.is);
        },
      ),
    );
  });
});

it('formulas are found however deep they are', () => {
  expect(formulasOf(parseMarkdown('$a$ *$b$*\n\n- $c$\n\n$$d$$'))).toEqual(['a', 'b', 'c', 'd']);
});
