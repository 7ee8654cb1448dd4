// The lab's arithmetic on a processor, in AssemblyScript: TypeScript's syntax, WebAssembly's numbers. It is compiled when
// the lab is built and works in the memory of TensorFlow.js, on its tensors. `src/engine/ops` says when it is called.
//
// Every kernel makes a part `from`..`to` of its result, so that threads can share one. Addresses are in bytes.

export { bernoulli, bernoulliSlope } from './bernoulli';
export { channelSums, convolutionBytes, convolve, correlate, spread } from './convolution';
export { columnSums, reluSlope } from './dense';
export {
  gaussian,
  gaussianLearned,
  gaussianLearnedSlope,
  gaussianLogVarSlopes,
  gaussianPerValue,
  gaussianPerValueSlope,
  gaussianSlope,
} from './gaussian';
export { lstm, lstmBytes, lstmSlope, stepSums } from './lstm';
export { times, timesTransposed, transposedTimes } from './matmul';
export { bernoulliNearby, nearbyBytes } from './nearby';
export { panelBytes } from './panels';
export { maxPool, maxPoolSlope, upsample, upsampleSlope } from './pooling';
export { adadelta, adam, momentum, rmsprop, sgd } from './updates';
