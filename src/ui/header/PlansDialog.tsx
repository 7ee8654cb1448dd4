// Plans for a class, to read and to open what they project.

import { Presentation } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { lessonOf } from '../../lessons/index.ts';
import { type LessonPlan, plans } from '../../lessons/plans/index.ts';
import { Markdown } from '../markdown/Markdown.tsx';
import './plans.css';

export const PlansDialog = ({ onClose }: { onClose(): void }) => (
  <ModalOverlay className="veil over" isOpen onOpenChange={isOpen => !isOpen && onClose()} isDismissable>
    <Modal className="dialog plans">
      <Dialog>
        <Heading slot="title" level={2}>
          Plans for a class
        </Heading>
        <p>Each link opens in a tab of its own. What is to be trained there starts at once.</p>
        {plans.map(plan => (
          <Plan key={plan.id} {...plan} />
        ))}
        <div className="dialog-foot">
          <Button slot="close" className="button strong">
            Close
          </Button>
        </div>
      </Dialog>
    </Modal>
  </ModalOverlay>
);

function Plan({ title, minutes, before, parts, handIn, takeHome }: LessonPlan) {
  let end = 0;
  const timed = parts.map(part => {
    end += part.minutes;
    return { ...part, from: end - part.minutes, to: end };
  });
  return (
    <section className="plan">
      <h3>
        {minutes} minutes: {title}
      </h3>
      <Labelled label="Before" text={before} />
      <ol>
        {timed.map(({ from, to, title, text, lessons = [], projects }) => (
          <li key={title}>
            <span className="plan-time">
              {from}–{to} min
            </span>
            <div>
              <b>{title}</b>
              <Markdown text={text} />
              {(projects || lessons.length > 0) && (
                <p className="plan-links">
                  {projects && (
                    <a href={projects} target="_blank" rel="noreferrer" aria-label={`Project: ${title}`}>
                      <Presentation aria-hidden="true" /> Project this
                    </a>
                  )}
                  {lessons.map(id => (
                    <a key={id} href={`?lesson=${id}`} target="_blank" rel="noreferrer">
                      Lesson: {lessonOf(id)?.title}
                    </a>
                  ))}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      <Labelled label="Hand in" text={handIn} />
      <Labelled label="Take home" text={takeHome} />
    </section>
  );
}

const Labelled = ({ label, text }: { label: string; text: string }) => (
  <div className="plan-around">
    <b>{label}</b>
    <Markdown text={text} />
  </div>
);
