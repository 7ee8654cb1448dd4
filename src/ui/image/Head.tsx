// The top of the card: which image it is, what the detector says of it, the way to others and to the journey.

import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Heading';
import { follow, select } from '../../state/actions.ts';
import { closeCard, type Subject } from '../../state/card.ts';
import type { LabState } from '../../state/store.ts';
import { cardSigns, cardSummary, fewerWords } from '../../views/card.ts';
import { indexMeans, testImageName } from '../../views/imageIndex.ts';
import { className } from '../../views/naming.ts';
import { signWords } from '../../views/signs.ts';
import { Signs } from '../Signs.tsx';
import { TipButton } from '../Tip.tsx';
import { useLab } from '../useLab.ts';
import { useSide, useStage } from '../useStage.ts';
import { useWords } from '../useWords.ts';
import { useRows } from './useRows.ts';
import { useShown } from './useShown.ts';
import { walkBy } from './walk.ts';

/** "Test image 5765: 7, an anomaly"; nobody knows what the visitor's own image is. */
function useTitle(subject: Subject | null): string {
  const testSet = useLab(state => state.testSet);
  const params = useLab(state => state.snapshot?.params);
  const { one } = useWords();
  if (subject?.kind !== 'test') return `Your own ${one}`;
  const { position } = subject;
  if (!testSet || !params || position >= testSet.count) return `Test ${one}`;
  const name = testImageName(testSet, position);
  return `${name}: ${className(params, testSet, position)}, ${testSet.isAnomaly[position] ? 'an anomaly' : 'normal'}`;
}

/** Whether it is an anomaly; null where nobody knows. */
const truthOf = (subject: Subject, { testSet }: LabState): boolean | null =>
  subject.kind === 'test' ? testSet?.isAnomaly[subject.position] === 1 : null;

function goTo(subject: Subject): void {
  if (subject.kind === 'test') select(subject.position);
  else follow(subject.pixels);
  closeCard();
}

function FollowButton({ subject }: { subject: Subject }) {
  const isFollowed = useLab(({ own, selected }) =>
    subject.kind === 'own' ? own === subject.pixels : own === null && selected === subject.position,
  );
  return (
    <Button className="button" isDisabled={isFollowed} onPress={() => goTo(subject)}>
      {isFollowed ? 'In the strip' : 'Show in the strip'}
    </Button>
  );
}

export function Head() {
  const { lab } = useStage();
  const { subject, examined } = useShown();
  const side = useSide();
  const title = `${useTitle(subject)}${side ? ` · ${side}` : ''}`;
  const { one, many } = useWords();
  const rows = useRows(examined);
  const samples = useLab(state => state.params.samples);
  const summary = useMemo(() => {
    if (!examined || !rows) return '';
    return cardSummary(rows, examined.examination.normals);
  }, [examined, rows]);
  const means = useLab(({ testSet, snapshot }) =>
    subject?.kind === 'test' && testSet && snapshot ? indexMeans(snapshot.params, testSet, subject.position) : '',
  );
  const signs = examined && rows ? cardSigns(rows, truthOf(examined.subject, lab.getState())) : null;
  const fewer = examined && fewerWords(examined.examination, samples, many);
  return (
    <header className="image-head">
      <Heading slot="title" level={2}>
        {title}
      </Heading>
      <div className="image-tools">
        <TipButton label={`Previous ${one}`} shortcut="," onPress={() => walkBy(-1)}>
          <ChevronLeft aria-hidden="true" />
        </TipButton>
        <TipButton label={`Next ${one}`} shortcut="." onPress={() => walkBy(1)}>
          <ChevronRight aria-hidden="true" />
        </TipButton>
        {subject && <FollowButton subject={subject} />}
        <TipButton label="Close" shortcut="Esc" onPress={closeCard}>
          <X aria-hidden="true" />
        </TipButton>
      </div>
      <p className="image-summary">
        {signs && <Signs of={signs} />} {summary}{' '}
        <span className="soft">
          {fewer} {means}
        </span>
      </p>
      <Spoken
        subject={examined?.subject ?? null}
        text={`${title}. ${signs ? `${signWords(signs)}. ` : ''}${summary}`}
      />
    </header>
  );
}

/** Said once for an image: its numbers go on changing while the model trains. */
function Spoken({ subject, text }: { subject: Subject | null; text: string }) {
  const [said, setSaid] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` changes with every step of training
  useEffect(() => setSaid(subject ? text : ''), [subject]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
