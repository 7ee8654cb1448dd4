// What comes after the first second of the plane, together: the gestures on it, the buttons beside it, what is shown and said
// where somebody points, what its colours mean, the outlines of its classes, its projections, and the plane as a file.

export { projecting } from '../../../state/projecting/index.ts';
export { legendEntries } from '../../../views/scatter/legend.ts';
export { drawOutlines, outlinesOf, outlinesSvg } from '../../../views/scatter/outlines.ts';
export { codeIn, placeIn, projectedLook } from '../../../views/scatter/projected.ts';
export { scatterSvg } from '../../../views/scatter/svg.ts';
export { ColourBar } from './ColourBar.tsx';
export { connectGestures } from './gestures.ts';
export { Inspector } from './Inspector.tsx';
export { ProjectionNote } from './ProjectionNote.tsx';
export { Spoken } from './Spoken.tsx';
export { ZoomButtons } from './ZoomButtons.tsx';
