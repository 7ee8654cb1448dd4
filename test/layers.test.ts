import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breaches } from './setup/walls.ts';

const sourcesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter(path => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
      .map(path => [path, readFileSync(path, 'utf8')]),
  );

describe('the walls of src/', () => {
  it('stand', () => {
    const sources = sourcesOf('src');
    expect(sources.size).toBeGreaterThan(10);
    expect(breaches(sources)).toEqual([]);
  });
});

describe('the checker', () => {
  const check = (path: string, source: string) => breaches(new Map([[path, source]]));

  it.each([
    ['src/core/roc.ts', "import { params } from '../params/schema.ts';", 'an import upwards'],
    ['src/core/roc.ts', "import type { Params } from '../params/schema.ts';", 'a type from above'],
    ['src/core/roc.ts', "export { start } from '../engine/loop.ts';", 'a re-export from above'],
    ['src/core/roc.ts', "const tf = await import('@tensorflow/tfjs-core');", 'tfjs outside the engine, dynamically'],
    ['src/models/dense.ts', "import * as tf from '@tensorflow/tfjs-core';", 'tfjs outside the engine'],
    ['src/models/dense.ts', "import { type Tensor } from '@tensorflow/tfjs-core';", 'an import that stays at run time'],
    ['src/models/dense.ts', "import { kl } from '../losses/kl.ts';", 'a folder of its own layer'],
    ['src/models/dense.ts', "import { Term } from '../losses/types.ts';", 'a contract, but at run time'],
    ['src/views/roc.ts', "import 'plotly.js-basic-dist-min';", 'plotly in a view'],
    ['src/ui/Card.tsx', "const p = import('plotly.js-basic-dist-min');", 'plotly in another component'],
    ['src/state/store.ts', "import { useState } from 'react';", 'react in the state'],
    ['src/state/store.ts', "import { loop } from '../engine/loop.ts';", 'the engine, not by its door'],
    ['src/ui/App.tsx', "import { connect } from '../engine/connect.ts';", 'the engine from the page'],
    ['src/ui/App.tsx', "import { connectMeter } from '../engine/connectMeter.ts';", 'the meter from the page'],
    ['src/state/request.ts', "import { looks } from '../probes/looks/index.ts';", 'how probes look, in the page'],
    [
      'src/probes/index.ts',
      "import { clusters } from './looks/clusters.ts';",
      'how a probe looks, in what it says of itself',
    ],
    ['src/views/scatter.ts', "const p = import('../projections/fits/index.ts');", 'a computed projection in the page'],
    ['src/ui/App.tsx', "import { x } from '../shared/x.ts';", 'a folder without a layer'],
    ['src/shared/x.ts', 'export const x = 1;', 'a file without a layer'],
    ['src/lessons/guided.ts', "import { show } from '../ui/zones/places.ts';", 'the page in a lesson'],
    ['src/state/guided.ts', "import { guidedOf } from '../lessons/guided.ts';", 'a lesson in the state'],
    ['src/lessons/guided.ts', "import { share } from '../views/numbers.ts';", 'the views in a lesson'],
    [
      'src/lessons/guided.ts',
      "import { views } from '../views/registry/index.ts';",
      'the registry of views in a lesson',
    ],
    [
      'src/views/registry/index.ts',
      "import { Roc } from '../../ui/views/detector/Roc.tsx';",
      'a component in the registry',
    ],
    ['src/views/registry/index.ts', "import { createElement } from 'react';", 'react in the registry'],
    ['src/core/random.ts', 'export const x = Math.random();', 'unseeded chance'],
    ['src/engine/loop.ts', 'export const read = (t: any) => t.dataSync();', 'a read-back that blocks'],
    ['src/engine/loop.ts', "console.log('here');", 'a forgotten trace'],
  ])('finds in %s `%s`: %s', (path, source) => {
    expect(check(path, source)).toHaveLength(1);
  });

  it.each([
    ['src/models/dense.ts', "import type { Tensor } from '@tensorflow/tfjs-core';"],
    ['src/models/types.ts', "export type Tf = typeof import('@tensorflow/tfjs-core');"],
    [
      'src/models/dense.ts',
      "import type { Term } from '../losses/types.ts';\nimport { field } from '../core/field.ts';",
    ],
    ['src/engine/backend.ts', "import '@tensorflow/tfjs-backend-webgl';\nimport url from './x.wasm?url';"],
    [
      'src/state/actions.ts',
      "import { connect } from '../engine/connect.ts';\nimport type { Api } from '../engine/api.ts';",
    ],
    ['src/engine/looks.ts', "import { looks } from '../probes/looks/index.ts';"],
    ['src/state/projecting/worker.ts', "import { fits } from '../../projections/fits/index.ts';"],
    ['src/lessons/types.ts', "import type { Params } from '../params/schema.ts';"],
    ['src/lessons/types.ts', "import type { ViewId } from '../views/registry/index.ts';"],
    ['src/ui/views/index.ts', "import type { ViewId } from '../../views/registry/index.ts';"],
    ['src/ui/Plot.tsx', "const plotly = () => import('plotly.js-basic-dist-min');"],
    ['src/main.tsx', "import { createRoot } from 'react-dom/client';\nimport { App } from './ui/App.tsx';"],
    ['src/core/random.ts', "// not Math.random: it has no seed\nexport const help = 'unlike Math.random, image/*';"],
  ])('lets %s pass: `%s`', (path, source) => {
    expect(check(path, source)).toEqual([]);
  });
});
