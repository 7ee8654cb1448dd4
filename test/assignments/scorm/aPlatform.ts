// A learning platform in memory: what it was told, and the faults that real ones have.

import type { ScormApi } from '../../../src/assignments/scorm/api.ts';

export class APlatform implements ScormApi {
  readonly values: Map<string, string>;
  /** What was called, in order: "Set cmi.core.exit". */
  readonly calls: string[] = [];
  private readonly faulty: readonly string[];

  /** @param faulty names of calls that are answered by "false", or thrown out of where they end in "!" */
  constructor(values: Readonly<Record<string, string>> = {}, faulty: readonly string[] = []) {
    this.values = new Map(Object.entries({ 'cmi.core.lesson_status': 'not attempted', ...values }));
    this.faulty = faulty;
  }

  private answer(call: string, what = '', act: () => void = () => {}): string {
    this.calls.push(what ? `${call} ${what}` : call);
    if (this.faulty.includes(`${call}!`)) throw new Error('the platform’s own');
    if (this.faulty.includes(call)) return 'false';
    act();
    return 'true';
  }

  LMSInitialize = () => this.answer('Initialize');
  LMSFinish = () => this.answer('Finish');
  LMSCommit = () => this.answer('Commit');
  LMSGetValue = (name: string) => this.values.get(name) ?? '';
  LMSSetValue = (name: string, value: string) => this.answer('Set', name, () => this.values.set(name, value));
}
