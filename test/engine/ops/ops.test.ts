import '@tensorflow/tfjs-backend-cpu';
import { env } from '@tensorflow/tfjs-core';
import { describeOps, within } from './backends.ts';

env().set('IS_TEST', true); // no advertisement for the Node backend
describeOps('cpu', within(1e-5));
