// The figures of the workbench that are fetched together: apart they would share most of what they need, and every piece has
// its address in the page's first script.

export { AucCurve } from './aucCurve/AucCurve.tsx';
export { Classes } from './classes/Classes.tsx';
export { Comparison } from './comparison/Comparison.tsx';
export { Labels } from './labels/Labels.tsx';
export { Likelihood } from './likelihood/Likelihood.tsx';
export { Residuals } from './residuals/Residuals.tsx';
export { Units } from './units/Units.tsx';
