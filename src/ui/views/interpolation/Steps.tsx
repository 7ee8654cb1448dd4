// What is decoded on the way: pictures side by side, or of tables the lines of their columns, for small bars cannot be read.

import { type RefObject, useMemo } from 'react';
import { exampleAt } from '../../../core/examples.ts';
import type { RowShape } from '../../../core/shape.ts';
import type { Interpolation } from '../../../probes/interpolation.ts';
import type { Frame } from '../../../views/examples/index.ts';
import { codeAtStep, interpolationBitmap, stepsOf, stepWords } from '../../../views/latent/interpolations.ts';
import { signed } from '../../../views/numbers.ts';
import { changeWords, columnLines } from '../../../views/traversal.ts';
import { useTouchOnly } from '../../touchOnly.ts';
import { Cells } from '../cells/Cells.tsx';
import { ColumnLines } from '../manifold/ColumnLines.tsx';

interface Props {
  look: Interpolation;
  frame: Frame;
  canvas: RefObject<HTMLCanvasElement | null>;
}

export const Steps = (props: Props) =>
  props.frame.shape.kind === 'row' ? <Lines {...props} /> : <Pictures {...props} />;

function Pictures({ look, frame, canvas }: Props) {
  const bitmap = useMemo(() => interpolationBitmap(look, frame), [look, frame]);
  const isTouchOnly = useTouchOnly();
  return (
    <Cells
      {...{ bitmap, canvas }}
      columns={stepsOf(look)}
      rows={1}
      kind="interpolation"
      label={`Interpolation of ${stepsOf(look)} decoded codes.`}
      codeOf={({ column }) => codeAtStep(look, column)}
      say={({ column }) => stepWords(look, column)}
    >
      {`${isTouchOnly ? 'Tap' : 'Hover over'} one to find its code in the plane.`}
    </Cells>
  );
}

function Lines({ look, frame, canvas }: Props) {
  const picture = useMemo(() => {
    const steps = Array.from({ length: stepsOf(look) }, (_, step) => step);
    const examples = steps.map(step => exampleAt({ shape: frame.shape, values: look.values }, step));
    return { ...columnLines(examples, frame as Frame<RowShape>), steps };
  }, [look, frame]);
  return (
    <ColumnLines
      picture={picture}
      canvas={canvas}
      kind="interpolation"
      summary={`On the way, ${changeWords(picture) ?? 'nothing changes.'}`}
      codeOf={step => codeAtStep(look, step)}
      say={(step, { name, heights }) =>
        `${stepWords(look, step)}: “${name}” at ${signed(heights[step])} standard deviations.`
      }
    />
  );
}
