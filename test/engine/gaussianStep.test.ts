// Gaussian likelihoods in plain JavaScript and on WebAssembly, without a browser around them.

import '@tensorflow/tfjs-backend-cpu';
import { describeGaussianStep } from './gaussianReference.ts';
import { withWasm } from './wasm.ts';

withWasm();
describeGaussianStep('cpu', 1e-4);
describeGaussianStep('wasm', 1e-4);
