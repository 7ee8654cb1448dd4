// What a table's columns mean, asked before it is used: its first rows, its label, what counts as the anomaly, and one line that
// says what will come of it.

import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { tableName } from '../../core/table/tableFile.ts';
import type { Survey, TablePlan } from '../../core/table/types.ts';
import { type AskedTable, leaveTable, useTable as openTable } from '../../state/table.ts';
import { dialectWords, resultWords } from '../../views/tableWords.ts';
import { Bar } from '../Bar.tsx';
import { FirstRows } from './FirstRows.tsx';
import { HeaderChoice } from './HeaderChoice.tsx';
import { KeepChoice } from './KeepChoice.tsx';
import { PlanControls } from './PlanControls.tsx';
import './table.css';

interface Props {
  asked: AskedTable;
}

export const OpenTable = ({ asked }: Props) => (
  <ModalOverlay className="veil" isOpen onOpenChange={isOpen => !isOpen && leaveTable()}>
    <Modal className="dialog table-dialog">
      <Dialog>{asked.survey ? <Decide asked={asked} survey={asked.survey} /> : <Reading asked={asked} />}</Dialog>
    </Modal>
  </ModalOverlay>
);

const Reading = ({ asked: { file, share } }: Props) => (
  <>
    <Heading slot="title" level={2}>
      Reading {tableName(file)}
    </Heading>
    <Bar label={`Reading ${tableName(file)}`} share={share} />
    <div className="dialog-foot">
      <Button className="button" onPress={leaveTable} autoFocus>
        Cancel
      </Button>
    </div>
  </>
);

function Decide({ asked, survey }: Props & { survey: Survey }) {
  const [decided, decide] = useState({ about: survey, plan: survey.guess });
  const plan = decided.about === survey ? decided.plan : survey.guess; // read once more, its columns mean something else
  const setPlan = (plan: TablePlan) => decide({ about: survey, plan });
  const [isKept, setKept] = useState(false);
  const { file, share, isReading, isOpening, problem } = asked;
  return (
    <>
      <Heading slot="title" level={2}>
        {tableName(file)}
      </Heading>
      <div className="table-body">
        <p>{[dialectWords(survey), ...survey.notes].join(' ')}</p>
        <HeaderChoice isHeader={file.header ?? survey.dialect.header} />
        <FirstRows survey={survey} plan={plan} />
        <PlanControls survey={survey} plan={plan} onChange={setPlan} />
        <KeepChoice table={file} isKept={isKept} onChange={setKept} />
      </div>
      {isReading ? (
        <Bar label="Reading it once more" share={share} />
      ) : (
        <p className="table-result" role="status">
          {resultWords(survey, plan)}
        </p>
      )}
      {problem && (
        <p className="table-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="dialog-foot">
        <Button className="button" onPress={leaveTable}>
          Cancel
        </Button>
        <Button
          className="button strong"
          isPending={isReading || isOpening}
          onPress={() => void openTable(plan, isKept)}
        >
          Use this table
        </Button>
      </div>
    </>
  );
}
