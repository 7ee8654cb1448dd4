// The page tests look at what a visitor gets, so there must be a build.

import { existsSync } from 'node:fs';

export default function setup(): void {
  if (!existsSync('dist/index.html')) throw new Error('There is no dist/: run `npm run build`, or `npm test -- page`.');
}
