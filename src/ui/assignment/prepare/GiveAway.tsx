// How the assignment is given to a class: a link, a QR code, a file, an address of Google Classroom; and what is in all of them for
// everybody to read. Nothing is sent anywhere by the page.

import { useDeferredValue } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Assignment } from '../../../assignments/assignment.ts';
import { asGiven, linkOf, missing, SAFE_LINK } from '../../../assignments/draft.ts';
import { fileName, writeFile } from '../../../assignments/file.ts';
import { LONGEST_WORD } from '../../../assignments/link.ts';
import { saveAs } from '../../../state/download.ts';
import { whole } from '../../../views/numbers.ts';
import { CopyAddress } from '../../link/CopyAddress.tsx';
import { QrCode } from '../../link/QrCode.tsx';
import '../../link/link.css';

const classroom = (link: string): string => `https://classroom.google.com/share?url=${encodeURIComponent(link)}`;

const save = (of: Assignment): void =>
  saveAs(new Blob([writeFile(asGiven(of))], { type: 'application/json' }), fileName(of));

export function GiveAway({ of: newest }: { of: Assignment }) {
  const of = useDeferredValue(newest); // a QR code is not drawn between two letters
  const wanting = missing(of);
  const link = linkOf(of, `${location.origin}${location.pathname}`);
  return (
    <section className="prepare-part" aria-labelledby="prepare-give">
      <h3 id="prepare-give">Give it to the class</h3>
      {wanting.length > 0 ? <Wanting sentences={wanting} /> : <Ways of={of} link={link} />}
      <p className="soft small">
        Link and file hold all of it: whoever unpacks them can read which answers are right and take the locks off. They
        guide a class; they do not guard an examination.
      </p>
    </section>
  );
}

const Wanting = ({ sentences }: { sentences: readonly string[] }) => (
  <div role="status">
    <p>Before it can be given away:</p>
    <ul>
      {sentences.map(each => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  </div>
);

/** What is to be known of a link of this length; null where it goes through everywhere. */
function warning(length: number): string | null {
  if (length > LONGEST_WORD) return 'This is more than the lab reads from a link. Give the file instead.';
  if (length > SAFE_LINK)
    return `Some mail programs and platforms cut links of more than ${whole(SAFE_LINK)} characters. The file is the safer way.`;
  return null;
}

function Ways({ of, link }: { of: Assignment; link: string }) {
  const said = warning(link.length);
  return (
    <div className="link-top">
      <QrCode text={link} />
      <div className="link-choices">
        <CopyAddress label="Link" text={link} />
        <p className={said ? 'field-problem' : 'soft small'} role="status">
          The link has {whole(link.length)} characters. {said}
        </p>
        <div className="prepare-row">
          <a className="button" href={link} target="_blank" rel="noopener noreferrer">
            Preview as a student
          </a>
          <Button className={said ? 'button strong' : 'button'} onPress={() => save(of)}>
            Save as a file
          </Button>
          <a className="button" href={classroom(link)} target="_blank" rel="noopener noreferrer">
            Share to Google Classroom
          </a>
        </div>
        <p className="soft small">
          A file is opened with Lessons, or dropped on the page. Google Classroom opens in a new tab and is told the
          link; the lab itself sends nothing.
        </p>
      </div>
    </div>
  );
}
