import { describe, expect, it } from 'vitest';
import { type Around, findApi, type ScormApi } from '../../../src/assignments/scorm/api.ts';
import { enter } from '../../../src/assignments/scorm/platform.ts';
import { APlatform } from './aPlatform.ts';

const api = new APlatform();

/** Its answers are no texts. */
class Terse implements ScormApi {
  LMSInitialize = () => true;
  LMSFinish = () => true;
  LMSCommit = () => true;
  LMSGetValue = () => null;
  LMSSetValue = () => true;
}

/** So many windows round each other; the outermost is its own parent, as in browsers. */
function nested(depth: number, top: Partial<Around>): Around {
  const outermost = { ...top, parent: null as Around | null };
  outermost.parent = outermost;
  let window: Around = outermost;
  for (let i = 0; i < depth; i++) window = { parent: window };
  return window;
}

/** Whatever is asked of a window of another origin is refused. */
const foreign = new Proxy({} as Around, {
  get: () => {
    throw new DOMException('Blocked a frame', 'SecurityError');
  },
});

describe('the door of a platform', () => {
  it.each([0, 1, 3, 7])('is found %i windows up', depth => {
    expect(findApi(nested(depth, { API: api }))).toBe(api);
  });

  it('is found round the window that opened this one', () => {
    expect(findApi({ ...nested(1, {}), opener: nested(2, { API: api }) })).toBe(api);
  });

  it('is not looked for without end', () => {
    expect(findApi(nested(8, { API: api }))).toBeNull();
    expect(findApi(nested(2, {}))).toBeNull();
  });

  it('is none where windows are of another origin, and may stand behind one', () => {
    expect(findApi({ parent: foreign, opener: foreign })).toBeNull();
    expect(findApi({ parent: foreign, opener: nested(0, { API: api }) })).toBe(api);
  });
});

describe('a platform', () => {
  it('is told what differs from what it was told last', () => {
    const api = new APlatform({ 'cmi.core.student_name': 'Lovelace, Ada' });
    const problems: string[] = [];
    const platform = enter(api, sentence => problems.push(sentence))!;
    expect([platform.read('cmi.core.student_name'), platform.read('cmi.none')]).toEqual(['Lovelace, Ada', '']);
    for (const value of ['1', '1', '2']) platform.write('cmi.core.score.raw', value);
    platform.commit();
    platform.finish();
    platform.write('cmi.core.score.raw', '3');
    platform.commit();
    expect(api.calls).toEqual(['Initialize', 'Set cmi.core.score.raw', 'Set cmi.core.score.raw', 'Commit', 'Finish']);
    expect(api.values.get('cmi.core.score.raw')).toBe('2');
    expect(problems).toEqual([]);
  });

  it.each([
    ['lets nobody in', ['Initialize'], /does not answer/],
    ['breaks at the door', ['Initialize!'], /does not answer/],
    ['takes nothing', ['Set'], /did not take/],
    ['breaks when it is told', ['Set!'], /did not take/],
    ['does not save', ['Commit'], /could not save/],
    ['breaks when it saves', ['Commit!', 'Finish!'], /could not save/],
  ])('that %s is told of once, and nothing else happens', (_, faulty, words) => {
    const problems: string[] = [];
    const platform = enter(new APlatform({}, faulty), sentence => problems.push(sentence));
    for (const value of ['1', '2']) platform?.write('cmi.core.score.raw', value);
    platform?.commit();
    platform?.finish();
    expect(problems).toEqual([expect.stringMatching(words)]);
    expect(problems[0]).toContain('kept in this browser');
  });

  it('that answers with values of its own is understood', () => {
    const problems: string[] = [];
    const platform = enter(new Terse(), sentence => problems.push(sentence))!;
    platform.write('cmi.core.score.raw', '1');
    expect([platform.read('cmi.suspend_data'), problems]).toEqual(['', []]);
  });
});
