// A run as a value: it owns its engine, its saved state, its opened files and its part of what the page knows. Engines may
// die, lose their device or never start; the run is built again from what it is to be, and trains if it was to train.

import { createStore } from 'zustand/vanilla';
import type { Engine, Problem, Snapshot } from '../../engine/api.ts';
import type { ParamId } from '../../params/schema.ts';
import { needsNewRun } from '../pending.ts';
import { createDecoding } from './decoding.ts';
import { createEngines, Overtaken } from './engines.ts';
import type { Link } from './link.ts';
import { createLosses, givenUp, lossInWords } from './losses.ts';
import { createOpening } from './opening.ts';
import { meansOpened, newId, type Plan } from './plan.ts';
import { createSaving } from './saving.ts';
import { initialRunState, type RunState, taken, withoutExample } from './state.ts';
import { createTestSets } from './testSets.ts';
import { createTraining } from './training.ts';
import type { Run, RunHost } from './types.ts';

export function createRun(host: RunHost): Run {
  const store = createStore<RunState>(() => initialRunState);
  const losses = createLosses(host.now);
  /** Counts what was asked for: an earlier plan is dropped. */
  let plans = 0;
  let building: Plan | null = null;
  let standing: Plan | null = null;
  let ready: Promise<Problem | null> = Promise.resolve(null);
  let broken: Problem | null = null;
  let closed = false;
  /** Why what was asked for last could not be had, until a run stands in its place. */
  let refused: Problem | null = null;
  /** An engine has said so while it was building; its answer may say that all went well. */
  let lost: { readonly at: Link; readonly what: string } | null = null;
  /** What was asked for and could not be built, where nothing stands: it is what another try is for. */
  let unbuilt: Plan | null = null;

  const training = createTraining(store, () => engines.link);
  const opening = createOpening(store, ask);
  const testSets = createTestSets(store);
  const save = createSaving(store, host.now, (at, id) => at === engines.link && id === standing?.id && !building);

  const planOf = (id: string): Plan | null => [building, standing].find(plan => plan?.id === id) ?? null;

  const engines = createEngines(host, {
    take,
    hear,
    onLoss: lose,
    onSilence: isSilent => store.setState({ isSilent }),
    onReplace,
  });

  /** What is shown stays until another engine has the run again. */
  function onReplace(): void {
    training.onReplace();
    const { snapshot } = store.getState();
    const activity = { text: 'Restarting the engine', fraction: null };
    store.setState({
      phase: 'loading',
      isSilent: false,
      snapshot: snapshot && { ...snapshot, phase: 'loading', activity },
    });
  }

  function take(_: Link, snapshot: Snapshot): void {
    if (snapshot.problem?.kind === 'device') return; // whoever hears of a lost device acts on it
    const before = store.getState();
    const isOther = snapshot.id !== '' && snapshot.id !== before.id;
    const now = taken(before, snapshot);
    // An engine that starts in place of another knows nothing yet: what is shown stays until it has the run again.
    if (snapshot.run === 0 && before.snapshot && before.snapshot.run > 0) {
      const { phase, activity } = snapshot;
      store.setState({ phase, snapshot: { ...before.snapshot, phase, activity } });
      return;
    }
    if (!isOther) {
      store.setState(now, true);
      return;
    }
    const { from = null, opened: learnsFrom } = planOf(snapshot.id) ?? {};
    const appliedData = learnsFrom?.data ?? null;
    store.setState({ ...now, checkpoint: from, appliedData, probe: null, longestTaskMs: 0 }, true);
    for (const note of snapshot.experiment?.notes ?? []) host.say('info', note);
  }

  function hear(at: Link, snapshot: Snapshot): void {
    const { problem } = snapshot;
    store.setState(withoutExample(store.getState()), true);
    if (problem?.kind === 'device') {
      if (building) lost = { at, what: problem.message };
      else lose(problem.message);
      return;
    }
    training.hear(snapshot);
    void testSets.follow(at, snapshot);
    void save(at, snapshot);
  }

  /** The engine is gone. Whoever builds goes on with another; else the run that stood is built again. */
  function lose(what: string): void {
    if (closed) return;
    const onProcessor = ['wasm', 'cpu'].includes(
      engines.link?.computesOn ?? (building ?? standing)?.params.backend ?? '',
    );
    const wasTold = training.isTold;
    engines.replace();
    const verdict = losses.note(onProcessor);
    if (verdict === 'giveUp') {
      giveUp(what);
      return;
    }
    if (verdict === 'processor') {
      if (building) building = toProcessor(building);
      if (standing) standing = toProcessor(standing);
      host.onProcessor();
    }
    const plan = standing ? again(standing) : unbuilt;
    const isPrepared = building !== null || standing === null;
    const from = plan?.from?.step ?? null;
    const isAsItWas = !wasTold && (from ?? 0) === (store.getState().snapshot?.progress.step ?? 0);
    const then = isPrepared ? 'prepared' : isAsItWas ? 'restored' : { from, trains: wasTold };
    host.say('warning', lossInWords(what, verdict === 'processor', then));
    if (building || !plan) return;
    plans += 1;
    ready = build(plan, plans);
  }

  const toProcessor = (plan: Plan): Plan => ({ ...plan, params: { ...plan.params, backend: 'wasm' } });

  /** The run that stands, as it is to be built by another engine. */
  function again(plan: Plan): Plan {
    const { id, checkpoint } = store.getState();
    return { ...plan, from: (id === plan.id && checkpoint) || plan.from };
  }

  function giveUp(what: string): void {
    training.rest();
    broken = { message: givenUp(what), reasons: [], kind: 'device' };
    const { snapshot } = store.getState();
    const failed = { phase: 'failed', activity: null } as const;
    store.setState({ phase: 'failed', problem: broken, snapshot: snapshot && { ...snapshot, ...failed } });
  }

  /** Builds a run, with as many engines as it takes. What failed, or null. */
  async function build(plan: Plan, mine: number): Promise<Problem | null> {
    const isOver = () => closed || mine !== plans;
    broken = null;
    unbuilt = null;
    building = plan;
    while (!isOver() && !broken) {
      let number = -1;
      try {
        const coming = engines.on(building.params.backend);
        number = engines.number;
        const at = await coming;
        if (isOver()) return null;
        const now = building;
        const problem = await configureOn(at, now, isOver);
        if (isOver()) return null;
        if (at !== engines.link) continue;
        if (problem?.kind === 'device') lose(problem.message);
        else if (lost?.at === at) lose(lost.what);
        else if (!problem) {
          const why = refused;
          stand(at, now);
          await shown(at);
          return why;
        } else {
          refused ??= problem;
          // What stood stays: it is there still or, where the engine has lost it, built again.
          const isThere = at.holds === standing?.id && problem.kind === 'data' && !problem.isWithout;
          if (!standing || standing.id === now.id || isThere) return refuse(refused, isThere);
          building = again(standing);
        }
      } catch (error) {
        if (!isOver() && number === engines.number) lose(`The engine stopped (${(error as Error).message}).`);
      }
    }
    if (isOver()) return null;
    unbuilt = building;
    building = null;
    return broken;
  }

  /** What is wrong, or null. The engine has all files that may be meant before it is asked for a run of them. */
  async function configureOn(at: Link, plan: Plan, isOver: () => boolean): Promise<Problem | null> {
    const { params, id, from, opened: own } = plan;
    if (opening.opened !== own) await at.give(opening.opened);
    const problem = await at.give(own);
    if (problem || isOver()) return problem; // an engine takes what it is asked last for what is wanted
    const fastest = host.fastest();
    const options = { id, fastest, ...(from && { checkpoint: from }), ...(own && { own: own.data.id }) };
    return at.engine.configure(params, options);
  }

  /** The run that was built is the one now. */
  function stand(at: Link, built: Plan): void {
    standing = building!;
    building = null;
    at.holds = standing.id;
    if (standing.id !== built.id) void at.engine.rewind(standing.id).catch(() => {});
    if (standing.params !== built.params) void at.engine.update(standing.params).catch(() => {});
    training.keepOnly(standing.id);
    if (refused) store.setState({ problem: refused });
    refused = null;
    const { snapshot } = store.getState();
    if (snapshot?.id === standing.id) void save(at, snapshot); // it may have been heard of before this was known
    void pursue();
  }

  /** Settles when the page has heard of the run, or never will. */
  const shown = (at: Link): Promise<void> =>
    new Promise(resolve => {
      const id = standing?.id;
      const isOver = () => at !== engines.link || standing?.id !== id || store.getState().id === id;
      if (isOver()) return resolve();
      const end = store.subscribe(() => {
        if (!isOver()) return;
        end();
        resolve();
      });
    });

  /** @param isThere the engine has the run that stands, which may be in training */
  function refuse(problem: Problem, isThere: boolean): Problem {
    if (standing && isThere) training.keepOnly(standing.id);
    else training.rest();
    if (!standing) unbuilt = building;
    building = null;
    store.setState(standing && isThere ? { problem } : { problem, phase: 'failed' }); // whether the engine has said so yet or not
    return problem;
  }

  /** Starts what was asked for as soon as its run is there. */
  async function pursue(): Promise<void> {
    if (building) return;
    const at = engines.link;
    if (at && standing && at.holds === standing.id) await training.begin(at, standing.id);
    else training.rest(); // there is none, and nobody prepares it
  }

  async function ask<T>(question: (engine: Engine) => Promise<T>): Promise<T> {
    if (!engines.link) await run.whenReady();
    const at = engines.link;
    if (!at) throw new Error(broken?.message ?? 'There is no engine at the moment.');
    const answer = await question(at.engine);
    if (at !== engines.link) throw new Overtaken('The engine was replaced before it answered.');
    return answer;
  }

  const run: Run = {
    store,
    get id() {
      return (building ?? standing)?.id ?? '';
    },
    get opened() {
      return (planOf(store.getState().id) ?? standing)?.opened ?? opening.opened;
    },

    configure(params, options = {}) {
      const plan: Plan = {
        id: options.id ?? newId(),
        params,
        from: options.from ?? null,
        opened: meansOpened(params) ? (options.opened ?? opening.opened) : null,
      };
      training.moveTo(plan.id);
      refused = null;
      plans += 1;
      store.setState({ problem: null });
      ready = build(plan, plans);
      return ready;
    },

    async save() {
      await run.whenReady();
      if (!standing) return null;
      const isTrained = (store.getState().snapshot?.progress.step ?? 0) > 0;
      const from = isTrained ? await run.ask(engine => engine.checkpoint()).catch(() => null) : null;
      return { ...again(standing), ...(from && { from }) };
    },

    async whenReady() {
      for (let waited: Promise<unknown> | null = null; waited !== ready; ) {
        waited = ready;
        await waited;
      }
      return ready;
    },

    update(values) {
      const light = Object.fromEntries(Object.entries(values).filter(([id]) => !needsNewRun(id as ParamId)));
      const withLight = <P extends Plan | null>(plan: P): P =>
        plan && { ...plan, params: { ...plan.params, ...light } };
      building = withLight(building);
      standing = withLight(standing);
      unbuilt = withLight(unbuilt);
      const { link } = engines;
      if (standing && link?.holds === standing.id) void link.engine.update(standing.params).catch(() => {});
    },

    async start(until) {
      training.want(until, run.id);
      store.setState({ problem: null });
      await run.whenReady();
      await pursue();
    },

    async stop() {
      training.rest();
      await engines.link?.engine.stop().catch(() => {});
    },

    allow: training.allow,

    async rewind() {
      training.rest();
      const anew = { id: newId(), from: null };
      if (building?.from) building = { ...building, ...anew }; // the engine is told when it has the run
      if (unbuilt?.from) unbuilt = { ...unbuilt, ...anew };
      if (building || !standing) return;
      const { link } = engines;
      const isThere = link?.holds === standing.id;
      standing = { ...standing, ...anew };
      if (!link || !isThere) return;
      store.setState({ problem: null });
      link.holds = standing.id;
      await link.engine.rewind(standing.id).catch(() => {});
    },

    open: opening.open,
    openTable: opening.openTable,
    turn: opening.turn,
    bringBack: opening.become,

    reopen() {
      opening.become(standing?.opened ?? opening.opened);
    },

    ask,
    decodeAt: createDecoding(store, ask),

    retry() {
      losses.forgive();
      const plan = unbuilt ?? building ?? standing;
      if (!plan) return run.whenReady();
      plans += 1;
      store.setState({ problem: null, phase: 'loading' });
      ready = build(again(plan), plans);
      return ready;
    },

    restart() {
      losses.forgive();
      lose('The engine was restarted.');
    },

    forget() {
      if (store.getState().phase !== 'failed') store.setState({ problem: null });
    },

    showExample({ seen, testSet }) {
      if ((store.getState().snapshot?.progress.step ?? 0) > 0) return;
      testSets.withhold();
      store.setState({ seen, example: true, testSet });
    },

    noteTask(ms) {
      const { phase, longestTaskMs } = store.getState();
      if (phase === 'training' && ms > longestTaskMs) store.setState({ longestTaskMs: ms });
    },

    close() {
      closed = true;
      plans += 1;
      engines.end();
    },
  };
  return run;
}
