import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { type AucPoint, createAucCurves, grown } from '../../src/state/aucCurve.ts';
import { initialRunState, type RunState } from '../../src/state/run/state.ts';
import { looked } from './looked.ts';

const point = (step: number, auc = 0.5): AucPoint => ({ step, epoch: step / 10, auc, count: 100, isWhole: false });

describe('the AUC over the steps', () => {
  it('has a point for every look, by score, and begins anew with another run', () => {
    const run = createStore<RunState>(() => initialRunState);
    const { store, begin } = createAucCurves(run);
    const end = begin();
    run.setState(looked(10, 0.6));
    run.setState(looked(20, 0.7));
    run.setState({ probe: null }); // nothing was looked at
    run.setState(looked(30, 0.4, { scoreId: 'l1', count: 4 }));
    const { id, curves } = store.getState();
    expect(id).toBe('one');
    expect(curves.probability).toEqual([
      { step: 10, epoch: 1, auc: 0.6, count: 2, isWhole: false },
      { step: 20, epoch: 2, auc: 0.7, count: 2, isWhole: false },
    ]);
    expect(curves.l1).toEqual([{ step: 30, epoch: 3, auc: 0.4, count: 4, isWhole: true }]);
    run.setState({ ...looked(1, 0.5), id: 'two' });
    expect(store.getState()).toMatchObject({ id: 'two', curves: { probability: [{ step: 1 }] } });
    expect(store.getState().curves.l1).toBeUndefined();
    end();
    run.setState({ ...looked(2, 0.5), id: 'two' });
    expect(store.getState().curves.probability).toHaveLength(1);
  });

  it('has no point where there is nothing to tell apart, nor of another run than the one that stands', () => {
    const run = createStore<RunState>(() => initialRunState);
    const { store, begin } = createAucCurves(run);
    begin();
    run.setState(looked(10, null));
    expect(store.getState().curves.probability).toEqual([]);
    const other = looked(20, 0.7);
    run.setState({ ...other, snapshot: { ...other.snapshot!, run: 4 } });
    expect(store.getState().curves.probability).toEqual([]);
  });

  it('a look at the same step takes the place of the one before; a run that goes back takes back what came after', () => {
    const curve = [10, 20, 30].map(step => point(step));
    expect(grown(curve, point(30, 0.9)).map(({ step, auc }) => [step, auc])).toEqual([
      [10, 0.5],
      [20, 0.5],
      [30, 0.9],
    ]);
    expect(grown(curve, point(15)).map(({ step }) => step)).toEqual([10, 15]);
    expect(curve).toHaveLength(3);
  });

  it('stays small however long the run is, and keeps its ends', () => {
    let curve: AucPoint[] = [];
    for (let step = 1; step <= 5000; step++) curve = grown(curve, point(step));
    expect(curve.length).toBeLessThanOrEqual(300);
    expect([curve[0].step, curve.at(-1)!.step]).toEqual([1, 5000]);
    const gaps = curve.slice(1).map(({ step }, i) => step - curve[i].step);
    expect(Math.max(...gaps)).toBeLessThan(100);
  });
});
