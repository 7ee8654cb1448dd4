// What is kept for a visit without a network has two questions for whoever is here: about a newer version, and about large datasets.

import { KeepData } from './KeepData.tsx';
import { NewVersion } from './NewVersion.tsx';

export const Offline = () => (
  <>
    <NewVersion />
    <KeepData />
  </>
);
