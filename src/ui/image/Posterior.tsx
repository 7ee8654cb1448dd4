// Where the encoder puts the image: its Gaussian in numbers, and on two maps of the latent space.

import { useMemo } from 'react';
import { plane as planeAxes } from '../../probes/manifold.ts';
import type { Examined } from '../../state/card.ts';
import { codeRows } from '../../views/card.ts';
import { spotOf } from '../../views/imageMap.ts';
import { whole } from '../../views/numbers.ts';
import { axisNames } from '../../views/scatter/words.ts';
import { useLab } from '../useLab.ts';
import { useWords } from '../useWords.ts';
import { usePair } from '../views/usePair.ts';
import { CodeMap } from './CodeMap.tsx';
import { Panel } from './Panel.tsx';

const MOST_DIMENSIONS = 8;

export function Posterior({ examined }: { examined: Examined }) {
  const { examination } = examined;
  const { one, many } = useWords();
  const rows = codeRows(examination, MOST_DIMENSIONS);
  const more = examination.mean.length - rows.length;
  return (
    <Panel
      area="code"
      title="Place in the latent space"
      help={`The [[encoder]] gives the ${one} a Gaussian, its [[posterior]]: the mean of each dimension ± its [[standard deviation]]. The left map shows it among the codes of the test ${many}; the right one close up, with one standard deviation as a line, two dashed, and the L sampled codes as dots.`}
    >
      <dl className="image-code">
        {rows.map(({ name, mean, sigma }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {mean} <span className="soft">{sigma}</span>
            </dd>
          </div>
        ))}
        {more > 0 && <div className="soft">and {more} more</div>}
      </dl>
      <Maps examined={examined} />
    </Panel>
  );
}

function Maps({ examined: { subject, examination } }: { examined: Examined }) {
  const pair = usePair('latent');
  const { one, many } = useWords();
  const [axisX, axisY] = [useLab(state => state.params.axisX), useLab(state => state.params.axisY)];
  const latent = examination.mean.length;
  const axes = useMemo(() => planeAxes({ axisX, axisY }, latent), [axisX, axisY, latent]);
  const isSameRun = pair?.seen.run === examination.run;
  const spot = useMemo(
    () => (pair && isSameRun ? spotOf(examination, pair.seen.look, axes) : null),
    [examination, pair, isSameRun, axes],
  );
  if (!pair || !spot) return <p className="soft small">The maps appear with the next update of the latent plane.</p>;
  const names = axisNames(pair.seen.look, axes).join(' and ');
  const of = { pair, axes, spot, isOwn: subject.kind === 'own' };
  return (
    <div className="image-maps">
      <CodeMap
        {...of}
        caption={`among ${whole(pair.seen.look.count)} test ${many}`}
        label={`Map of ${names}: the code of this ${one} among those of the test ${many}`}
      />
      {spot.sigma && (
        <CodeMap
          {...of}
          isClose
          caption={`close up, with ${examination.samples.count} sampled codes`}
          label={`Close up of ${names}: the Gaussian of this ${one} and the codes that were sampled from it`}
        />
      )}
    </div>
  );
}
