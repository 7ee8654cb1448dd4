import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lessonId, stepOfTask } from '../../../src/assignments/lesson.ts';
import { attach, timespan } from '../../../src/assignments/scorm/attach.ts';
import { enter } from '../../../src/assignments/scorm/platform.ts';
import { noteDone, notePrediction, progress, progressOf, untouched } from '../../../src/state/lesson/progress.ts';
import { anAssignment } from '../../assignments/anAssignment.ts';
import { APlatform } from '../../assignments/scorm/aPlatform.ts';

const id = lessonId(anAssignment);
const step = (task: number) => stepOfTask(anAssignment, task);
const said: string[] = [];

const begin = (platform = new APlatform()) => {
  const { student, end } = attach(anAssignment, enter(platform, text => said.push(text))!, text => said.push(text));
  return { values: platform.values, calls: platform.calls, student, end };
};

/** Everything right, but for the curve. */
function answerAll(): void {
  notePrediction(id, step(1), 0.2);
  notePrediction(id, step(2), 1);
  notePrediction(id, step(3), 'Because.');
  noteDone(id, step(4));
}

const storage = new Map<string, string>();
beforeEach(() => {
  vi.useFakeTimers();
  storage.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => storage.get(name) ?? null,
    setItem: (name: string, value: string) => storage.set(name, value),
    removeItem: (name: string) => storage.delete(name),
  });
  said.length = 0;
  progress.setState({ [id]: untouched });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an attempt', () => {
  it('is incomplete until all is answered, and its score is the share that is done', () => {
    const { values, end } = begin();
    vi.advanceTimersByTime(1500);
    expect(values.get('cmi.core.lesson_status')).toBe('incomplete');
    expect(['min', 'max', 'raw'].map(each => values.get(`cmi.core.score.${each}`))).toEqual(['0', '100', '0']);
    answerAll();
    vi.advanceTimersByTime(1500);
    expect(values.get('cmi.core.score.raw')).toBe('80');
    expect(values.get('cmi.core.lesson_status')).toBe('incomplete');
    notePrediction(id, step(0), [0, 1]);
    noteDone(id, step(0));
    vi.advanceTimersByTime(1500);
    expect(values.get('cmi.core.score.raw')).toBe('100');
    expect(values.get('cmi.core.lesson_status')).toBe('completed');
    end();
    expect(said).toEqual([]);
  });

  it('is saved every ten seconds at most, and at its end', () => {
    const { calls, values, end } = begin();
    for (let second = 0; second < 60; second += 2) {
      notePrediction(id, step(3), `${second}`);
      vi.advanceTimersByTime(2000);
    }
    const commits = () => calls.filter(call => call === 'Commit').length;
    expect(commits()).toBeGreaterThanOrEqual(5);
    expect(commits()).toBeLessThanOrEqual(7);
    const before = commits();
    notePrediction(id, step(3), 'the last words');
    end();
    expect(calls.slice(-2)).toEqual(['Commit', 'Finish']);
    expect(commits()).toBe(before + 1);
    expect(values.get('cmi.core.session_time')).toBe('0000:01:00');
    expect(values.get('cmi.core.exit')).toBe('suspend');
    notePrediction(id, step(3), 'after the end');
    vi.advanceTimersByTime(60_000);
    expect(calls.at(-1)).toBe('Finish');
  });

  it('is brought back in another browser, and what its platform had no room for in this one', () => {
    const first = begin(new APlatform({ 'cmi.core.student_id': 'ada' }));
    notePrediction(id, step(1), 0.2);
    first.end();
    notePrediction(id, step(3), 'kept here alone');
    const left = { 'cmi.core.student_id': 'ada', 'cmi.suspend_data': first.values.get('cmi.suspend_data')! };
    begin(new APlatform(left)).end();
    expect(Object.keys(progressOf(id).predictions)).toEqual([step(1), step(3)].map(String));
    // Somebody else at the same computer begins with nothing, and the first finds in another browser what was saved.
    begin(new APlatform({ 'cmi.core.student_id': 'bob' })).end();
    expect(progressOf(id).predictions).toEqual({});
    begin(new APlatform(left)).end();
    expect(Object.keys(progressOf(id).predictions)).toEqual([String(step(1))]);
  });

  it('is passed or failed where its platform has a mastery score', () => {
    const mastery = (score: string) => begin(new APlatform({ 'cmi.student_data.mastery_score': score }));
    const [low, high] = [mastery('80'), mastery('90')];
    answerAll();
    vi.advanceTimersByTime(1500);
    expect([low, high].map(({ values }) => values.get('cmi.core.lesson_status'))).toEqual(['passed', 'incomplete']);
    notePrediction(id, step(0), [0, 1]);
    noteDone(id, step(0));
    notePrediction(id, step(2), 0); // all is answered now, and that is wrong
    vi.advanceTimersByTime(1500);
    expect([low, high].map(({ values }) => values.get('cmi.core.lesson_status'))).toEqual(['passed', 'failed']);
    low.end();
    high.end();
  });

  it('that was completed stays so, and one that is looked at is left as it is', () => {
    const done = begin(new APlatform({ 'cmi.core.lesson_status': 'completed' }));
    vi.advanceTimersByTime(1500);
    expect(done.values.get('cmi.core.lesson_status')).toBe('completed');
    done.end();
    const reviewed = begin(new APlatform({ 'cmi.core.lesson_mode': 'review' }));
    notePrediction(id, step(1), 0.2);
    vi.advanceTimersByTime(20_000);
    reviewed.end();
    expect(reviewed.calls).toEqual(['Initialize', 'Finish']);
  });

  it('says which answer does not fit, once', () => {
    const { end, values } = begin(new APlatform({ 'cmi.core.student_name': 'Lovelace, Ada' }));
    const noise = () => Array.from({ length: 4000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * i * 31 + i) % 9973)));
    for (const more of ['', '.', '..']) {
      notePrediction(id, step(3), noise().join('') + more);
      vi.advanceTimersByTime(1500);
    }
    expect(said).toEqual([expect.stringContaining('your answer to task 4 does not fit')]);
    expect(values.get('cmi.suspend_data')!.length).toBeLessThanOrEqual(4096);
    end();
  });

  it('knows whose it is', () => {
    const { student, end } = begin(new APlatform({ 'cmi.core.student_name': ' Lovelace, Ada ' }));
    expect(student).toBe('Lovelace, Ada');
    end();
  });
});

it('time is written as the standard has it', () => {
  expect([0, 59_999, 61_000, 3_600_000 * 123 + 4000].map(timespan)).toEqual([
    '0000:00:00',
    '0000:00:59',
    '0000:01:01',
    '0123:00:04',
  ]);
});
