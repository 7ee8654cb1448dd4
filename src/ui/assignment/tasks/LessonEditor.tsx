// Which step of which lesson, with what it says, so that nobody has to open it to know.

import type { OfLesson } from '../../../assignments/tasks/lessonStep.ts';
import { lessonOf, lessons } from '../../../lessons/index.ts';
import { Markdown } from '../../markdown/Markdown.tsx';
import { SmallSelect } from '../../views/SmallSelect.tsx';
import type { EditorProps } from './types.ts';

export function LessonEditor({ task, onChange }: EditorProps<OfLesson>) {
  const { steps } = lessonOf(task.lesson)!;
  return (
    <>
      <div className="prepare-row">
        <SmallSelect
          label="Lesson"
          value={task.lesson}
          options={lessons.map(({ id, title }) => ({ id, label: title }))}
          onChange={lesson => onChange({ ...task, lesson, step: 0 })}
        />
        <SmallSelect
          label="Step"
          value={String(task.step)}
          options={steps.map(({ title }, i) => ({ id: String(i), label: `${i + 1}: ${title}` }))}
          onChange={step => onChange({ ...task, step: Number(step) })}
        />
      </div>
      <div className="prepare-preview">
        <Markdown text={steps[task.step].text} />
      </div>
    </>
  );
}
