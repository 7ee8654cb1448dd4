// Where a share from 0 to 1 stands on the axes of the ROC and the precision-recall picture.

import { SHARES } from '../../../views/roc.ts';

/** From the left, as a share of the width. */
export const shareX = (share: number): number => (share - SHARES[0]) / (SHARES[1] - SHARES[0]);

/** From above, as a share of the height. */
export const shareY = (share: number): number => 1 - shareX(share);
