import '@tensorflow/tfjs-backend-cpu';
import { describeDeepStep } from './deepReference.ts';
import { describeStep } from './stepReference.ts';

describeStep('cpu', 1e-4);
describeDeepStep('cpu', 1e-4);
