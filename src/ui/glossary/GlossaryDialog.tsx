// The glossary: every term in alphabetical order, to be read or searched. It opens at the term that was asked for, and a term
// in an entry leads to its own.

import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { findTerms, glossary } from '../../views/glossary.ts';
import { counted } from '../../views/numbers.ts';
import { useWords } from '../useWords.ts';
import { Formula } from '../views/scores/Formula.tsx';
import { Terms } from './Words.tsx';
import './glossary.css';

interface Props {
  /** Id of the entry that it opens at; without one it opens at the search. */
  at?: string | undefined;
  onClose(): void;
}

export const GlossaryDialog = ({ at, onClose }: Props) => (
  <ModalOverlay className="veil over" isOpen onOpenChange={isOpen => !isOpen && onClose()} isDismissable>
    <Modal className="dialog glossary">
      <Dialog>
        <Body at={at} />
      </Dialog>
    </Modal>
  </ModalOverlay>
);

function Body({ at }: Pick<Props, 'at'>) {
  const [query, setQuery] = useState('');
  // A new object for each time that a term is asked for, so that the same one can be asked for twice.
  const [asked, setAsked] = useState({ id: at });
  const list = useRef<HTMLDivElement>(null);
  const found = findTerms(query, useWords());
  const lookUp = (id: string) => {
    setQuery('');
    setAsked({ id });
  };
  useEffect(() => {
    if (asked.id === undefined) return;
    const entry = list.current?.querySelector<HTMLElement>(`[data-term="${CSS.escape(asked.id)}"]`);
    entry?.scrollIntoView({ block: 'start' });
    entry?.focus({ preventScroll: true });
  }, [asked]);
  return (
    <>
      <Heading slot="title" level={2}>
        Glossary
      </Heading>
      <SearchField className="glossary-search" value={query} onChange={setQuery} autoFocus={at === undefined}>
        <Label>Search</Label>
        <Input className="text-input" placeholder="A term, or a word in its explanation" />
        <span className="soft small" role="status">
          {found.length === 0 ? 'No term has that.' : counted(found.length, 'term')}
        </span>
      </SearchField>
      <div className="glossary-list" ref={list}>
        {found.map(id => (
          <GlossaryEntry key={id} id={id} isAsked={id === asked.id} onLookUp={lookUp} />
        ))}
      </div>
      <div className="dialog-foot">
        <Button slot="close" className="button strong">
          Close
        </Button>
      </div>
    </>
  );
}

interface EntryProps {
  id: string;
  isAsked: boolean;
  onLookUp(id: string): void;
}

function GlossaryEntry({ id, isAsked, onLookUp }: EntryProps) {
  const { term, text, formula, source } = glossary[id];
  return (
    <article data-term={id} data-asked={isAsked || undefined} tabIndex={-1} aria-labelledby={`term-${id}`}>
      <h3 id={`term-${id}`}>{term}</h3>
      <p>
        <Terms text={text} onLookUp={onLookUp} />
      </p>
      {formula && <Formula tex={formula} of={term} />}
      {source && <p className="soft small">Source: {source}</p>}
    </article>
  );
}
