// The convolutional networks in plain JavaScript and on WebAssembly, without a browser around them.

import '@tensorflow/tfjs-backend-cpu';
import { describeConvolutions } from './convReference.ts';
import { withWasm } from './wasm.ts';

withWasm();
describeConvolutions('cpu', 1e-4);
describeConvolutions('wasm', 1e-4);
