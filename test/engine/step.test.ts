import '@tensorflow/tfjs-backend-cpu';
import { describeStep } from './stepReference.ts';

describeStep('cpu', 1e-4);
