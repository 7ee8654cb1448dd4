// The ops on WebAssembly without a browser around it.

import { withWasm } from '../wasm.ts';
import { describeOps, within } from './backends.ts';

withWasm();
describeOps('wasm', within(1e-5));
