import { pca, project } from '../../core/pca.ts';
import type { Fit } from '../types.ts';

/** The first two principal components; a code of one number has only one, and lies on a line. */
export const compute: Fit = codes => {
  const map = pca(codes, 2);
  const kept = map.variance.length;
  const along = project(map, codes.mean);
  const places = new Float32Array(codes.count * 2);
  for (let i = 0; i < codes.count; i++) for (let c = 0; c < kept; c++) places[2 * i + c] = along[i * kept + c];
  return {
    places,
    map,
    place: code => {
      const [x, y = 0] = project(map, code);
      return [x, y];
    },
  };
};
