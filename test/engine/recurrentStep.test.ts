// The recurrent VAE in plain JavaScript and on WebAssembly, without a browser around them.

import '@tensorflow/tfjs-backend-cpu';
import { describeRecurrentStep } from './recurrentReference.ts';
import { withWasm } from './wasm.ts';

withWasm();
describeRecurrentStep('cpu', 1e-4);
describeRecurrentStep('wasm', 1e-4);
