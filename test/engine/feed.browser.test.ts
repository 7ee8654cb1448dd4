import '@tensorflow/tfjs-backend-webgl';
import { env } from '@tensorflow/tfjs-core';
import { describeFeed } from './feedReference.ts';

env().set('SOFTWARE_WEBGL_ENABLED', true);

describeFeed('webgl', 1e-6);
