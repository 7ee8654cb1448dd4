import { onCpu } from './cpu.ts';
import { describeFeed } from './feedReference.ts';

onCpu();
describeFeed('cpu', 1e-7);
