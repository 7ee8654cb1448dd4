// The side of the threads' test that may wait for others, which no page may: products by one thread and by three.

import { startThreads } from '../../../src/engine/ops/threads.ts';
import { shared } from '../../../src/engine/simd/index.ts?assembly';

const [m, k, n] = [37, 53, 41];
const NAMES = ['sgd', 'times'];

async function compare(): Promise<{ alone: number[]; together: number[]; jobs: number }> {
  const memory = new WebAssembly.Memory({ initial: 16, maximum: 65536, shared: true });
  const module = new WebAssembly.Module(shared);
  const { exports } = new WebAssembly.Instance(module, { env: { memory, 'Math.log': Math.log } });
  const times = exports.times as (...args: number[]) => void;
  const floats = new Float32Array(memory.buffer);
  floats.forEach((_, i) => {
    floats[i] = Math.sin(i);
  });
  const [a, b, bias, c, panels] = [0, 1, 2, 3, 4].map(part => part * 0x20000);
  const rest = [a, b, c, panels, m, k, n, bias, 0];
  const result = () => [...floats.slice(c / 4, c / 4 + m * n)];
  times(0, n, ...rest);
  const alone = result();
  const threads = await startThreads(module, memory, NAMES, 3);
  const jobs = 2000; // often enough that threads fall asleep in some and are awake in others
  let together = alone;
  for (let job = 0; job < jobs; job++) {
    floats.fill(Number.NaN, c / 4, c / 4 + m * n);
    threads.run(NAMES.indexOf('times'), n, rest, (from, to) => times(from, to, ...rest));
    together = result();
    if (together.some((value, i) => value !== alone[i])) break;
    if (job % 100 === 0) await new Promise(resolve => setTimeout(resolve, 2));
  }
  return { alone, together, jobs };
}

compare().then(postMessage, error => postMessage({ error: String(error) }));
