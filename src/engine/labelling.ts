// Codes of training normals and of anomalies that might be labelled, and the classifiers that are learned from them. Fitting takes a
// while for long codes, so what was fitted at a step is kept, and it is given up between two draws when nobody waits.

import type { Codes } from '../core/codes.ts';
import { DRAWS, drawnLabels, fitLabels, type LabelFits } from '../core/labelFits.ts';
import type { Labelling } from '../probes/types.ts';
import { placeOf } from './evaluations.ts';
import { type Fitted, lookAtLabels } from './labelsLook.ts';
import type { Pace } from './pace.ts';
import type { Session } from './session.ts';
import type { WorkBoard } from './work.ts';

/** Training normals to learn from: plenty beside a hundred anomalies, and few enough to be fitted in a moment. */
const NORMALS = 1000;

interface Kept {
  readonly at: string;
  readonly normals: Codes;
  readonly anomalies: Codes;
  readonly found: Map<number, LabelFits>;
}

export function createLabelling({ rest }: Pace, work: WorkBoard) {
  let kept: Kept | null = null;

  const encoded = async (session: Session, run: number): Promise<Kept> => {
    const at = placeOf(session, run);
    if (kept?.at === at) return kept;
    const { train, labelled } = session.images.parts;
    const only = { ids: [], samples: 1, fits: {}, rest };
    const normals = await session.evaluate('train', { ...only, count: Math.min(NORMALS, train.length) });
    const images = session.images.labelled;
    const anomalies = await session.evaluateList({ ...only, count: labelled.places.length, images });
    kept = { at, normals, anomalies, found: new Map() };
    return kept;
  };

  return {
    /** Of a run at its present step; given up when `isOver`. */
    of(session: Session, run: number, isOver: () => boolean): Labelling & Fitted {
      const { train, labelled } = session.images.parts;
      const available = labelled.places.length;
      const fitted: Fitted = {
        normals: Math.min(NORMALS, train.length),
        available,
        isAmong: labelled.isAmong,
        async fits(counts) {
          const { normals, anomalies, found } = await encoded(session, run);
          const missing = counts.filter(count => !found.has(count));
          await work.during('labels', missing.length * DRAWS, async tell => {
            for (const [done, count] of missing.entries()) {
              const fits: LabelFits['fits'][number][] = [];
              for (let draw = 0; draw < DRAWS; draw++) {
                if (isOver()) return;
                const chosen = drawnLabels(available, count, draw, session.params.seed);
                fits.push(fitLabels(normals, anomalies, chosen));
                tell(done * DRAWS + draw + 1);
                await rest();
              }
              found.set(count, { count, fits });
            }
          });
          return counts.flatMap(count => found.get(count) ?? []);
        },
      };
      return { ...fitted, look: seen => lookAtLabels(seen, fitted) };
    },
  };
}
