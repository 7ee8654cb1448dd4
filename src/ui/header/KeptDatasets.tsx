// Which datasets this browser keeps for a visit without a network, and how to be rid of them.

import { Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { fileSize } from '../../core/fileSize.ts';
import { forgetKept, keptData, lookAtKept, nameOf } from '../../state/offline/keptData.ts';

export function KeptDatasets() {
  const { sizes, declined } = useStore(keptData);
  useEffect(() => void lookAtKept(), []);
  const kept = Object.entries(sizes ?? {});
  if (kept.length + declined.length === 0) return null;
  return (
    <section className="kept-datasets" aria-label="Kept for offline use">
      <h3>Kept for offline use</h3>
      <ul>
        {kept.map(([id, bytes]) => (
          <li key={id}>
            {nameOf(id)}, {fileSize(bytes)}
            <Button className="text-button" aria-label={`Remove ${nameOf(id)}`} onPress={() => void forgetKept(id)}>
              <Trash2 aria-hidden="true" /> Remove
            </Button>
          </li>
        ))}
        {declined.map(id => (
          <li key={id}>
            {nameOf(id)} is not, as you chose
            <Button
              className="text-button"
              aria-label={`Ask again about ${nameOf(id)}`}
              onPress={() => void forgetKept(id)}
            >
              Ask again
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
