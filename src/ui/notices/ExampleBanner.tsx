// Until the first run of this machine the pictures are of a model that was trained earlier.

import { useLab } from '../useLab.ts';

export function ExampleBanner() {
  const example = useLab(state => state.example);
  const failed = useLab(state => state.phase === 'failed');
  if (!example) return null;
  return (
    <p className="example">
      <b>Example.</b> These pictures are of a model that was trained earlier, on Strokes.{' '}
      {!failed && 'Press Play to train yours.'}
    </p>
  );
}
