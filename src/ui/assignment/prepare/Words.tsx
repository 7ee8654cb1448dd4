// What the assignment says before its tasks: a title, a text, and the language of both.

import { useMemo } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { type Assignment, LONGEST } from '../../../assignments/assignment.ts';
import { change } from '../../../assignments/draft.ts';
import { Markdown } from '../../markdown/Markdown.tsx';
import { SmallSelect } from '../../views/SmallSelect.tsx';
import { languages } from './languages.ts';

export function Words({ of: { title, text, language } }: { of: Assignment }) {
  const offered = useMemo(() => languages(language), [language]);
  return (
    <section className="prepare-part" aria-labelledby="prepare-words">
      <h3 id="prepare-words">Words</h3>
      <div className="prepare-row">
        <TextField
          className="prepare-field"
          value={title}
          maxLength={LONGEST.title}
          onChange={title => change({ title })}
          autoFocus
        >
          <Label>Title</Label>
          <Input className="text-input" />
        </TextField>
        <SmallSelect
          label="Language of your words"
          value={language}
          options={offered}
          onChange={language => change({ language })}
        />
      </div>
      <div className="prepare-halves">
        <TextField className="prepare-field" value={text} maxLength={LONGEST.text} onChange={text => change({ text })}>
          <Label>Text to read first (Markdown; may be empty)</Label>
          <TextArea className="text-input" rows={5} />
        </TextField>
        <section className="prepare-preview" aria-label="The text as it is read" lang={language}>
          {text.trim() ? <Markdown text={text} /> : <p className="soft small">The text as it is read.</p>}
        </section>
      </div>
    </section>
  );
}
