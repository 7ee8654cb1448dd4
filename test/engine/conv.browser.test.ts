// The convolutional networks on WebGL: software rendering here.

import '@tensorflow/tfjs-backend-webgl';
import { env } from '@tensorflow/tfjs-core';
import { describeConvolutions } from './convReference.ts';

env().set('SOFTWARE_WEBGL_ENABLED', true);
env().set('WEBGL_CPU_FORWARD', false); // or a network this small would never reach the GPU
describeConvolutions('webgl', 1e-4);
