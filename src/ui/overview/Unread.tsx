// Files of which nothing could be read, by name, with the reason.

import { X } from 'lucide-react';
import { type HandIn, states } from '../../assignments/overview/handIn.ts';
import { removeFile } from '../../assignments/overview/store.ts';
import { TipButton } from '../Tip.tsx';

export const Unread = ({ files }: { files: readonly HandIn[] }) => (
  <section className="card overview-unread" aria-labelledby="unread-title">
    <h2 id="unread-title">{files.length === 1 ? '1 file was not read' : `${files.length} files were not read`}</h2>
    <ul>
      {files.map(({ id, file, state, words }) => (
        <li key={id}>
          <p>
            <b>{file}</b> <span className="overview-state">{states[state]}</span>
            <br />
            <span className="soft">{words}</span>
          </p>
          <TipButton label={`Remove ${file}`} onPress={() => removeFile(id)}>
            <X aria-hidden="true" />
          </TipButton>
        </li>
      ))}
    </ul>
  </section>
);
