import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { assembly } from './scripts/assembly.mjs';
import { findChromium } from './scripts/chromium.mjs';
import { withLetters } from './test/letters/member.ts';
import { softwareGl } from './test/setup/softwareGl.ts';
import { define, isolation } from './vite.config.ts';

const executablePath = findChromium();

// tfjs is reached through a worker, which Vite's first scan does not see: what it finds late reloads a running test.
const tfjs = [
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-core/dist/register_all_gradients',
  '@tensorflow/tfjs-backend-cpu',
  '@tensorflow/tfjs-backend-webgl',
  '@tensorflow/tfjs-backend-wasm',
];

/** What is a function of its arguments alone, so that its tests may share their modules: to load them takes longer than to run them. */
const pure = ['assignments', 'contracts', 'core', 'datasets', 'lessons', 'notebook', 'params', 'probes', 'views'].map(
  room => `test/${room}/**/*.test.ts`,
);

const unitTests = {
  environment: 'node',
  testTimeout: 30_000,
  pool: 'threads', // more than a hundred files: starting a process for each takes as long as what they test
  maxWorkers: availableParallelism() + 1, // some wait for a clock, and leave a processor to another
} as const;

const pageTests = {
  environment: 'node',
  globalSetup: ['test/setup/built.ts'],
  testTimeout: 300_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 10_000 } }, // the second that it has by itself is not much on a busy machine
  maxWorkers: 2, // a visit waits for its worker more than it draws, but three at once wait for each other
  isolate: false, // what a test has of its own is its browser: Playwright is loaded once
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [assembly()],
        define,
        test: {
          ...unitTests,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/page/**', 'test/letters/**', ...pure],
        },
      },
      {
        plugins: [assembly()],
        define,
        test: { ...unitTests, name: 'pure', include: pure, exclude: ['test/**/*.browser.test.ts'], isolate: false },
      },
      {
        plugins: [assembly(), withLetters()],
        define,
        test: {
          ...unitTests,
          name: 'letters', // the contracts once more, with a dataset of another shape among the members
          include: ['test/letters/**/*.test.ts', 'test/contracts/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        plugins: [assembly()],
        define,
        server: { headers: isolation },
        optimizeDeps: { include: tfjs },
        test: {
          name: 'webgl',
          sequence: { groupOrder: 1 }, // beside the pages: software rendering waits for one thread, and a processor is left
          include: ['test/**/*.browser.test.ts'],
          testTimeout: 120_000,
          maxWorkers: pageTests.maxWorkers, // what runs in one group has to say the same
          browser: {
            enabled: true,
            fileParallelism: false, // they share that one thread: two files at once only take each other's time
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...(executablePath && { executablePath }), args: softwareGl } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        define,
        test: {
          ...pageTests,
          name: 'page',
          include: ['test/page/*.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...pageTests,
          name: 'clock',
          include: ['test/page/clock/*.test.ts'],
          fileParallelism: false, // what depends on the clock has the machine to itself
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
