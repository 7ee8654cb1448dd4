// What is seen in the space of codes beside its plane, fetched together: each shares most of what it needs with the others.

export { Clusters } from './clusters/Clusters.tsx';
export { Factors } from './factors/Factors.tsx';
export { Interpolation } from './interpolation/Interpolation.tsx';
export { Traversal } from './traversal/Traversal.tsx';
