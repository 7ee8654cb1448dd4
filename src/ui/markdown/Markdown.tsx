// A text of a lesson or a task, as React elements: whatever somebody has written, nothing of it becomes HTML. Words of the
// glossary open their entry.

import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { parseMarkdown } from '../../core/markdown/parse.ts';
import type { Block, Inline } from '../../core/markdown/types.ts';
import { Words } from '../glossary/Words.tsx';
import { Formula } from '../views/scores/Formula.tsx';
import { InlineFormula } from './InlineFormula.tsx';

/** What it is made of is known by its place: the text changes as a whole or not at all. */
const each = <T,>(list: readonly T[], draw: (one: T) => ReactNode) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: as above
  list.map((one, i) => <Fragment key={i}>{draw(one)}</Fragment>);

function inline(of: Inline): ReactNode {
  switch (of.is) {
    case 'text':
      return of.text;
    case 'code':
      return <code>{of.text}</code>;
    case 'emphasis':
      return <em>{each(of.children, inline)}</em>;
    case 'strong':
      return <strong>{each(of.children, inline)}</strong>;
    case 'term':
      return <Words text={`[[${of.text}|${of.id}]]`} />;
    case 'formula':
      return <InlineFormula tex={of.tex} />;
  }
}

function block(of: Block): ReactNode {
  switch (of.is) {
    case 'paragraph':
      return <p>{each(of.children, inline)}</p>;
    case 'formula':
      return <Formula tex={of.tex} of="this paragraph" />;
    case 'list': {
      const items = each(of.items, item => <li>{each(item, block)}</li>);
      return of.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

export const Markdown = memo(function Markdown({ text }: { text: string }) {
  const parsed = useMemo(() => parseMarkdown(text), [text]);
  return <div className="markdown">{each(parsed, block)}</div>;
});
