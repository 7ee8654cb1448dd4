import '@tensorflow/tfjs-backend-cpu';
import { describeAdversarialStep } from './adversarialReference.ts';
import { describeDeepStep } from './deepReference.ts';
import { describeObjectives } from './objectivesReference.ts';
import { describeStep } from './stepReference.ts';

describeStep('cpu', 1e-4);
describeDeepStep('cpu', 1e-4);
describeObjectives('cpu', 1e-4);
describeAdversarialStep('cpu', 1e-4);
