// The own drawing: undo takes back what was done, a reload loses nothing, and one question at a time goes to the engine.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { placements } from '../../src/core/ownImage.ts';
import { SHEET } from '../../src/core/ownImageArea.ts';
import { follow, select } from '../../src/state/actions.ts';
import * as own from '../../src/state/drawing.ts';
import { emptyDrawing, keep, kept, read, write } from '../../src/state/drawingKept.ts';
import { followDrawing } from '../../src/state/drawingPresent.ts';
import { own as example } from '../../src/state/own.ts';
import { lab, run, stage } from '../../src/state/store.ts';
import { reset, setPage, setRun } from './stage.ts';

const inspect = vi.fn();
vi.spyOn(run, 'ask').mockImplementation(question => question({ inspect } as never));

const { drawing } = own;
const now = () => drawing.getState();
const dot = [0.5, 0.5, 0.1];
const blank = { drawing: emptyDrawing, past: [], isOpen: false, sheet: new Uint8Array(SHEET * SHEET), pixels: null };

beforeEach(() => {
  drawing.setState({ ...blank, brush: own.brushes.medium, refusal: null });
  own.placeAsUsual('mnist');
  reset();
  inspect.mockReset();
  vi.unstubAllGlobals();
});

describe('drawing', () => {
  it('a stroke grows, and is one thing to undo', () => {
    own.beginStroke(dot);
    const small = now().pixels;
    own.extendStroke([0.5, 0.8, 0.1, 0.7, 0.8, 0.1]);
    own.endStroke();
    expect(now().drawing.strokes).toEqual([[...dot, 0.5, 0.8, 0.1, 0.7, 0.8, 0.1]]);
    expect(now().pixels).not.toEqual(small);
    own.undo();
    expect(now()).toMatchObject({ drawing: emptyDrawing, pixels: null, past: [] });
    own.undo(); // nothing left: no harm
    expect(now().pixels).toBeNull();
  });

  it('a stroke that was not meant leaves nothing, also nothing to undo; one that has ended stays', () => {
    own.beginStroke([0.2, 0.2, 0.1]);
    own.endStroke();
    const before = now();
    own.beginStroke(dot);
    own.extendStroke([0.6, 0.6, 0.1]);
    own.dropStroke();
    expect(now().drawing).toBe(before.drawing);
    expect(now().past).toEqual(before.past);
    own.dropStroke();
    expect(now().drawing).toBe(before.drawing);
  });

  it('a stroke that is taken back while it grows does not go on from the one before', () => {
    own.beginStroke([0.2, 0.2, 0.1]);
    own.endStroke();
    own.beginStroke(dot);
    own.undo();
    own.extendStroke([0.9, 0.9, 0.1]);
    expect(now().drawing.strokes).toEqual([[0.2, 0.2, 0.1]]);
  });

  it('clearing can be undone', () => {
    own.beginStroke(dot);
    const { pixels } = now();
    own.clear();
    expect(now().pixels).toBeNull();
    own.undo();
    expect(now().pixels).toEqual(pixels);
  });

  it('a test image is seen exactly as it is, and a stroke over it does not move it', () => {
    const image = Uint8Array.from({ length: 784 }, (_, i) => (i > 300 && i < 400 ? i % 256 : 0));
    own.startFromPixels(image);
    expect(now().pixels).toEqual(image);
    own.beginStroke([0.1, 0.1, 0.1]);
    expect(now().pixels!.slice(200)).toEqual(image.slice(200));
    own.clear();
    expect(now().drawing.placement).toBe('mnist'); // the next drawing is placed again
  });

  it.each([
    [16, 16],
    [64, 64],
    [33, 4],
    [20, 61],
  ])('also where images are %i x %i', (height, width) => {
    own.placeAsUsual('mnist', { kind: 'image', height, width });
    const image = Uint8Array.from({ length: height * width }, (_, i) => (i * 7919) % 256);
    own.startFromPixels(image);
    expect(now().pixels).toEqual(image);
    for (const placement of ['mnist', 'fashion', 'none'] as const) {
      own.startFromStrokes([[...dot, 0.5, 0.7, 0.1]]);
      own.placeAs(placement);
      expect(now().pixels!.length, placement).toBe(height * width);
    }
  });

  it('an image that was refused changes nothing but the sentence, which the next stroke takes away', () => {
    own.beginStroke(dot);
    const before = now();
    own.refuse('Not an image.');
    expect(now()).toEqual({ ...before, refusal: 'Not an image.' });
    own.extendStroke([0.6, 0.6, 0.1]);
    expect(now().refusal).toBeNull();
  });

  it('is placed as the images of the dataset are, until somebody chooses', () => {
    own.beginStroke(dot);
    own.extendStroke([0.5, 0.8, 0.1]);
    own.endStroke();
    const before = now();
    own.placeAsUsual('fashion');
    expect(now().drawing).toEqual({ ...before.drawing, placement: 'fashion' });
    expect(now().pixels).not.toEqual(before.pixels);
    own.clear();
    expect(now().drawing.placement).toBe('fashion');
    own.placeAsUsual('mnist');
    own.undo(); // what comes back belongs to the dataset at hand
    expect(now().drawing).toEqual(before.drawing);

    own.placeAs('fashion');
    own.placeAsUsual('mnist');
    own.beginStroke(dot);
    own.clear();
    expect(now().drawing).toEqual({ base: null, strokes: [], placement: 'fashion', isChosen: true });
    own.startFromPixels(new Uint8Array(784).fill(9));
    own.placeAsUsual('fashion');
    expect(now().drawing.placement).toBe('none'); // it is seen as it is
  });

  it('extending where nothing was begun does nothing', () => {
    own.extendStroke(dot);
    expect(now().pixels).toBeNull();
  });
});

describe('what is kept', () => {
  const base = Uint8Array.from({ length: SHEET * SHEET }, (_, i) => (i % 977 < 3 ? i % 256 : 0));

  it.each(Object.keys(placements) as (keyof typeof placements)[])('comes back (%s)', placement => {
    const full = { base, strokes: [[...dot], [0.25, 0.5, 0.1, 0.75, 0.5, 0.1]], placement };
    expect(read(write(full))).toEqual(full);
    expect(read(write({ ...full, base: null }))).toEqual({ ...full, base: null });
    expect(read(write({ ...full, isChosen: true }))).toEqual({ ...full, isChosen: true });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another kind of thing', '[]'],
    ['null', 'null'],
    ['a newer version', write(emptyDrawing).replace('1', '2')],
    ['an unknown placement', write(emptyDrawing).replace('mnist', 'toString')],
    ['a stroke of words', '{"version":1,"placement":"mnist","strokes":[["a",1,1]],"base":null}'],
    ['half a point', '{"version":1,"placement":"mnist","strokes":[[1,1]],"base":null}'],
    ['a point far away', '{"version":1,"placement":"mnist","strokes":[[1,1e9,1]],"base":null}'],
    ['too short a base', '{"version":1,"placement":"mnist","strokes":[],"base":[5,5]}'],
    ['no base at all', '{"version":1,"placement":"mnist","strokes":[]}'],
  ])('is nothing where there is %s', (_, text) => {
    expect(read(text)).toBeNull();
  });

  it('is on the disk after every change, and forbidden storage does no harm', () => {
    const disk = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => disk.get(key) ?? null,
      setItem: (key: string, text: string) => disk.set(key, text),
    });
    own.startFromStrokes([dot]);
    expect(kept().strokes).toEqual([dot]);
    own.undo();
    expect(kept()).toEqual(emptyDrawing);
    const forbidden = () => {
      throw new Error('forbidden');
    };
    vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden });
    keep(emptyDrawing);
    expect(kept()).toEqual(emptyDrawing);
  });
});

describe('inspecting', () => {
  const at = (step: number, number = 1) =>
    setRun({ snapshot: { run: number, phase: 'training', progress: { step } } as never });
  const answer = { run: 1, mean: new Float32Array(2), sigma: null, reconstruction: new Uint8Array(784), scores: {} };
  const turn = () => new Promise(resolve => setTimeout(resolve));
  let stop = () => {};
  beforeEach(() => {
    stop = followDrawing(stage);
    return () => stop();
  });

  it('places as the dataset of the run does', () => {
    setPage({ params: { ...lab.getState().params, dataset: 'fashion-mnist' } });
    expect(now().drawing.placement).toBe('fashion');
    setPage({ params: { ...lab.getState().params, dataset: 'strokes' } });
    expect(now().drawing.placement).toBe('mnist');
  });

  it('waits for a run and for ink', async () => {
    inspect.mockResolvedValue(answer);
    await turn();
    own.beginStroke(dot);
    await turn();
    expect(inspect).not.toHaveBeenCalled();
    at(1);
    await turn();
    expect(inspect).toHaveBeenCalledTimes(1);
  });

  it('has one question on its way and always answers the last', async () => {
    at(1);
    const answers: (() => void)[] = [];
    inspect.mockImplementation(() => new Promise(resolve => answers.push(() => resolve(answer))));
    own.beginStroke(dot);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    for (let x = 0.5; x < 0.8; x += 0.05) own.extendStroke([x, 0.7, 0.1]);
    await turn();
    expect(inspect).toHaveBeenCalledTimes(1);
    answers[0]();
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]();
    await turn();
    expect(inspect).toHaveBeenCalledTimes(2);
    expect(inspect.mock.lastCall![0]).toEqual(now().pixels);
    expect(example.getState().inspected!.values).toBe(now().pixels);
  });

  it('asks again when training goes on, and forgets the answer of another run', async () => {
    at(1);
    inspect.mockResolvedValue(answer);
    own.beginStroke(dot);
    await vi.waitFor(() => expect(example.getState().inspected).not.toBeNull());
    const before = inspect.mock.calls.length;
    at(2);
    await vi.waitFor(() => expect(inspect).toHaveBeenCalledTimes(before + 1));
    setPage({ hovered: 3 });
    await turn();
    expect(inspect).toHaveBeenCalledTimes(before + 1);
    at(2, 2);
    expect(example.getState().inspected).toBeNull();
    await vi.waitFor(() => expect(inspect).toHaveBeenCalledTimes(before + 2));
    await turn();
    expect(example.getState().inspected).toBeNull(); // the answer is of run 1
    stop();
    at(9);
    await turn();
    expect(inspect).toHaveBeenCalledTimes(before + 2);
  });

  it('asks again when another engine has taken the run up', async () => {
    at(5);
    inspect
      .mockRejectedValueOnce(new Error('The engine was replaced before it answered.'))
      .mockResolvedValue({ ...answer, run: 2 });
    own.beginStroke(dot);
    await turn();
    expect(example.getState().inspected).toBeNull();
    at(5, 2);
    await vi.waitFor(() => expect(example.getState().inspected).not.toBeNull());
  });

  it('keeps a journey that follows it up with every stroke, until there is nothing left or a test image is selected', () => {
    own.beginStroke(dot);
    expect(lab.getState().own).toBeNull(); // nobody asked for it
    follow(now().pixels);
    own.extendStroke([0.5, 0.8, 0.1]);
    expect(lab.getState().own).toBe(now().pixels);
    own.clear();
    expect(lab.getState().own).toBeNull();
    own.beginStroke(dot);
    follow(now().pixels);
    select(0);
    own.extendStroke([0.5, 0.8, 0.1]);
    expect(lab.getState().own).toBeNull();
  });

  it('shows nothing of an image that was cleared meanwhile, and survives an engine that fails', async () => {
    at(1);
    inspect.mockImplementation(async () => {
      own.clear();
      return answer;
    });
    own.beginStroke(dot);
    await turn();
    expect(example.getState().inspected).toBeNull();
    inspect.mockRejectedValue(new Error('gone'));
    own.beginStroke(dot);
    await turn();
    expect(example.getState().inspected).toBeNull();
  });
});
