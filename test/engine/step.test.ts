import '@tensorflow/tfjs-backend-cpu';
import { describeDeepStep } from './deepReference.ts';
import { describeObjectives } from './objectivesReference.ts';
import { describeStep } from './stepReference.ts';

describeStep('cpu', 1e-4);
describeDeepStep('cpu', 1e-4);
describeObjectives('cpu', 1e-4);
