// The built benchmark behind two addresses, one that isolates the page (threads need that) and one that does not, and a
// Chromium that draws with a graphics card where there is one.

import { chromium, type Page } from 'playwright';
import { findChromium } from '../../scripts/chromium.mjs';
import { softwareGl } from '../../test/setup/softwareGl.ts';
import type { Request } from '../types.ts';
import { isolated, serve } from './serve.ts';

/** Taken whatever draws there. */
const LAST = 'software';
/** Ways to a graphics card without a screen, the likeliest first, and at last the processor. */
const WAYS = [
  { name: 'the browser’s own choice', flags: ['--no-sandbox', '--ignore-gpu-blocklist'] },
  {
    name: 'Vulkan',
    flags: ['--no-sandbox', '--ignore-gpu-blocklist', '--use-angle=vulkan', '--enable-features=Vulkan'],
  },
  { name: 'EGL', flags: ['--no-sandbox', '--ignore-gpu-blocklist', '--use-gl=angle', '--use-angle=gl-egl'] },
  { name: LAST, flags: softwareGl },
];
/** Shaders are compiled afresh in every browser. */
const ALWAYS = ['--disable-gpu-shader-disk-cache'];
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

export interface Stage {
  /** What draws, in WebGL's own words; null where there is no WebGL 2. */
  readonly renderer: string | null;
  readonly flags: readonly string[];
  readonly version: string;
  /** Asks a fresh browser for one measurement. */
  measure<Result>(request: Request): Promise<Result>;
  close(): Promise<void>;
}

/** Lets the page ask for its own heap, with the garbage collected. */
async function lendHeap(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await page.exposeFunction('heapBytes', async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  });
}

/** What a page says of its WebGL 2. */
const rendererOf = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return gl && String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  });

/** Playwright says where it happened as well, in many lines; only the page's own words are wanted. */
function tellPlainly(error: Error): never {
  throw new Error(error.message.split('\n')[0].replace(/^page\.evaluate: (Error: )?/, ''));
}

const launch = (flags: readonly string[]) => {
  const executablePath = findChromium({ isWhole: true });
  return chromium.launch({ ...(executablePath && { executablePath }), args: [...flags, ...ALWAYS] });
};

/** @param chosen flags of whoever knows the way; whatever they lead to is measured */
async function findWay(chosen: string | undefined): Promise<Pick<Stage, 'renderer' | 'flags' | 'version'>> {
  const ways = chosen ? [{ name: LAST, flags: chosen.split(' ') }] : WAYS;
  for (const { name, flags } of ways) {
    const browser = await launch(flags).catch(() => null);
    if (!browser) continue;
    try {
      const renderer = await rendererOf(await browser.newPage());
      const isSoftware = renderer === null || SOFTWARE.test(renderer);
      if (!isSoftware || name === LAST) return { renderer, flags, version: browser.version() };
    } finally {
      await browser.close();
    }
  }
  throw new Error('Chromium could not be started.');
}

/** @param folder of the built benchmark */
export async function openStage(folder: string): Promise<Stage> {
  const [withThreads, without] = [await serve(folder, isolated), await serve(folder)];
  const way = await findWay(process.env.BENCH_CHROMIUM_FLAGS);
  return {
    ...way,
    async measure<Result>(request: Request) {
      const browser = await launch(way.flags);
      try {
        const page = await browser.newPage();
        page.setDefaultTimeout(0);
        await lendHeap(page);
        await page.goto((request.ground === 'threads' ? withThreads : without).address);
        await page.waitForFunction(() => window.bench !== undefined);
        return (await page.evaluate(asked => window.bench.measure(asked), request).catch(tellPlainly)) as Result;
      } finally {
        await browser.close();
      }
    },
    async close() {
      withThreads.close();
      without.close();
    },
  };
}
