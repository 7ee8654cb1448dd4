// Before many bytes of datasets are kept, whoever is here says whether they may be. Training goes on meanwhile.

import { HardDriveDownload } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { fileSize } from '../../core/fileSize.ts';
import { answerQuestion, hearQuestions, keptData, nameOf } from '../../state/offline/keptData.ts';

export function KeepData() {
  const question = useStore(keptData, ({ asked }) => asked[0]);
  useEffect(hearQuestions, []);
  if (!question) return null;
  const { id, bytes, total } = question;
  return (
    <div className="notice" role="status">
      <HardDriveDownload aria-hidden="true" />
      <div>
        <p>
          <b>
            Keep {nameOf(id)} ({fileSize(bytes)}) for offline use?
          </b>{' '}
          {fileSize(total)} of datasets would then be kept in this browser.
        </p>
        <p className="notice-steps">
          <Button className="button strong" onPress={() => void answerQuestion(id, true)}>
            Keep
          </Button>
          <Button className="button" onPress={() => void answerQuestion(id, false)}>
            Only this time
          </Button>
        </p>
      </div>
    </div>
  );
}
