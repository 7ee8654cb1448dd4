// A text of a lesson, marked with its language where somebody else has written it: a screen reader and the browser have to know.

import { Markdown } from '../markdown/Markdown.tsx';

interface Props {
  /** BCP 47; undefined: it is the page's. */
  language?: string | undefined;
  /** Markdown. */
  text: string;
  id?: string | undefined;
}

export const Own = ({ language, text, id }: Props) => (
  <div id={id} lang={language} dir={language && 'auto'}>
    <Markdown text={text} />
  </div>
);
