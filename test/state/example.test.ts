// The example that is shipped, which an earlier version of the lab may have made.

import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { initialParams } from '../../src/params/schema.ts';
import { showExample } from '../../src/state/example.ts';
import { run } from '../../src/state/store.ts';

afterEach(() => void vi.unstubAllGlobals());

it('has settings that the lab has now', async () => {
  const file = JSON.parse(readFileSync('public/example.json', 'utf8'));
  file.params.hidden = 400; // as it was before there could be two
  delete file.params.contamination;
  vi.stubGlobal('document', { baseURI: 'https://lab.example/' });
  vi.stubGlobal('fetch', async () => Response.json(file));
  await showExample();
  const { example, seen } = run.store.getState();
  expect(example).toBe(true);
  expect(seen.detection!.params).toEqual({ ...initialParams, dataset: 'strokes', epochs: 25 });
});
