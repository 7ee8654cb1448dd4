// A hyperparameter is declared once, as a field. Slider, limits, check, address key, tooltip, documentation row and the
// price of changing it are all read from this one declaration, so a new knob is one object and nothing else.

import { listOf, readList } from './numberList.ts';
import { isAmbiguous, numberOrInfinity, quoted, readAs, shortened } from './typedNumber.ts';

/**
 * What changing a field costs: `view` redraws, `live` applies to the next training step, `rebuild` needs new weights,
 * `reload` needs other data as well.
 */
export type Cost = 'view' | 'live' | 'rebuild' | 'reload';

/** Where the page shows a field. */
export type Group = 'data' | 'model' | 'objective' | 'training' | 'device' | 'view';

/** Values of fields by id, for whoever reads those that it knows. */
export type Settings = Readonly<Record<string, unknown>>;

interface Base<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** One or two sentences, with terms marked (core/marked.ts): the tooltip and the row in the documentation. */
  readonly help: string;
  /** Where it stands in what is computed, in LaTeX. */
  readonly formula?: string;
  readonly group: Group;
  readonly cost: Cost;
  /** Named where settings are summed up only when it is not what it usually is. */
  readonly isMinor?: true;
  /** Whether it has any effect beside these values of the other fields; default yes. */
  applies?(values: Settings): boolean;
}

export interface NumberField<Id extends string = string> extends Base<Id> {
  readonly kind: 'number';
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  /** Distance of two slider positions; `log` sliders take equal ratios instead, and `step` is what typing rounds to. */
  readonly step: number;
  readonly scale?: 'linear' | 'log';
  /** Where the slider ends, if larger numbers are only typed. */
  readonly sliderMax?: number;
  readonly unit?: string;
  /** Words for values that mean something, such as 60000 = "all". */
  readonly named?: Readonly<Record<number, string>>;
  /** The number is a class of a dataset and is shown by its name. */
  readonly meaning?: 'class';
}

export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly help?: string;
  /** What it computes, in LaTeX, and where it comes from. */
  readonly formula?: string;
  readonly source?: string;
  /** Other settings that its source has with it, by the ids of their fields. */
  readonly settings?: Readonly<Record<string, number | string>>;
}

export interface ChoiceField<Id extends string = string, V extends string = string> extends Base<Id> {
  readonly kind: 'choice';
  readonly initial: V;
  readonly options: readonly Option<V>[];
}

/** Some whole numbers, one behind the other. Its value is their text, so that it is compared and sent like any other. */
export interface ListField<Id extends string = string> extends Base<Id> {
  readonly kind: 'list';
  /** Such as "512,256". */
  readonly initial: string;
  /** Limits of each number. */
  readonly min: number;
  readonly max: number;
  /** How many there can be; one is the least. */
  readonly most: number;
  /** What each number is of, such as "layer". */
  readonly part: string;
  /** A list of more than one, as it is written. */
  readonly example: string;
}

export type Field = NumberField | ChoiceField | ListField;

/** The value a field holds. */
export type ValueOf<F extends Field> =
  F extends ChoiceField<string, infer V> ? V : F extends ListField ? string : number;

/** `{ id: value }` for a union of fields. */
export type ValuesOf<F extends Field> = { [Each in F as Each['id']]: ValueOf<Each> };

/** The value of a number among settings that may leave it out: then it is what it begins with. */
export const numberIn = <Id extends string>(values: Settings, field: NumberField<Id>): number =>
  Number(values[field.id] ?? field.initial);

/** Declares a number; exists so that the id keeps its literal type. */
export const number = <const Id extends string>(field: Omit<NumberField<Id>, 'kind'>): NumberField<Id> => ({
  kind: 'number',
  ...field,
});

/** Declares a choice; exists so that the id and the values keep their literal types. */
export const choice = <const Id extends string, const V extends string>(
  field: Omit<ChoiceField<Id, V>, 'kind'>,
): ChoiceField<Id, V> => ({ kind: 'choice', ...field });

/** Declares a list of whole numbers; exists so that the id keeps its literal type. */
export const list = <const Id extends string>(field: Omit<ListField<Id>, 'kind'>): ListField<Id> => ({
  kind: 'list',
  ...field,
});

/** A checked value, and a sentence if it is not what was asked for. */
export interface Checked {
  readonly value: number | string;
  readonly problem: string | null;
}

const decimals = (step: number) => Math.max(0, Math.min(8, Math.ceil(-Math.log10(step) - 1e-9)));

/** Rounds to the field's step and limits. Units: the field's own. */
export function clamp(field: Pick<NumberField, 'min' | 'max' | 'step'>, value: number): number {
  const rounded = Number((Math.round(value / field.step) * field.step).toFixed(decimals(field.step)));
  return Math.min(field.max, Math.max(field.min, rounded));
}

/** What is wrong with a text; `misread`: nothing, but somebody could have meant another number by it. */
export interface Fault {
  readonly kind: 'no option' | 'no number' | 'too many' | 'outside' | 'between steps' | 'misread';
  readonly text: string;
}

/** The value that a text gives a field, or the nearest that can be used, or the default; no fault where it says exactly this. */
export interface Weighed {
  readonly value: number | string;
  readonly fault: Fault | null;
}

/** Rounding errors of a step such as 0.1 are no difference. */
export const isSameNumber = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function weighNumber(field: NumberField, text: string): Weighed {
  const name = Object.entries(field.named ?? {}).find(([, each]) => each === text.trim().toLowerCase());
  if (name) return { value: Number(name[0]), fault: null };
  const typed = numberOrInfinity(text, field.unit);
  if (typed === null) return { value: field.initial, fault: { kind: 'no number', text } };
  const value = clamp(field, typed);
  if (typed < field.min || typed > field.max) return { value, fault: { kind: 'outside', text } };
  if (Math.abs(value - typed) > 1e-9 * Math.abs(field.step)) return { value, fault: { kind: 'between steps', text } };
  return { value, fault: isAmbiguous(text) ? { kind: 'misread', text } : null };
}

/** Numbers beyond the most that there can be are left out. */
function weighList({ initial, min, max, most }: ListField, text: string): Weighed {
  const typed = readList(text);
  if (!typed) return { value: initial, fault: { kind: 'no number', text } };
  const numbers = typed.slice(0, most).map(each => clamp({ min, max, step: 1 }, each));
  const value = listOf(numbers);
  if (typed.length > most) return { value, fault: { kind: 'too many', text } };
  if (typed.some(each => each < min || each > max)) return { value, fault: { kind: 'outside', text } };
  return { value, fault: numbers.some((each, i) => each !== typed[i]) ? { kind: 'between steps', text } : null };
}

/** Reads what a person typed or an address held. Never throws: what cannot be used becomes the nearest that can, or the default. */
export function weigh(field: Field, text: string): Weighed {
  if (field.kind === 'number') return weighNumber(field, text);
  if (field.kind === 'list') return weighList(field, text);
  if (field.options.some(option => option.value === text)) return { value: text, fault: null };
  return { value: field.initial, fault: { kind: 'no option', text } };
}

/** A value as a record of any version holds it: what is a list now was a single number once. */
export const asHeld = (field: Field, value: unknown): unknown =>
  field.kind === 'list' && typeof value === 'number' ? String(value) : value;

const inWords = new Intl.ListFormat('en-GB');

function whyList({ label, min, max, most, example }: ListField, { kind, text }: Fault): string {
  const shown = quoted(text.trim());
  if (kind === 'no number') return `${label} must be whole numbers such as ${example}, not ${shown}`;
  if (kind === 'too many') return `${label} must be at most ${most}, not ${readList(text)?.length}`;
  if (kind === 'between steps') return `${label} must be whole numbers, not ${shown}`;
  // What was meant as a thousand is two numbers here.
  const numbers = readList(text) ?? [];
  const reading =
    numbers.length > 1 && numbers.every(Number.isFinite)
      ? `, and ${shown} is read as ${inWords.format(numbers.map(String))}`
      : `, not ${shown}`;
  return `${label} must each lie between ${min} and ${max}${reading}`;
}

/** Why a text cannot be used as it stands: a sentence without its end, which is for whoever knows what is used instead. */
export function why(field: Field, fault: Fault): string {
  if (field.kind === 'list') return whyList(field, fault);
  const { kind, text } = fault;
  const shown = quoted(text);
  if (field.kind === 'choice') {
    const known = field.options.map(option => option.value).join(', ');
    return `${field.label} cannot be ${shown}. It can be ${known}`;
  }
  const { label, min, max, step } = field;
  if (kind === 'no number') return `${label} must be a number, not ${shown}`;
  if (kind === 'outside') return `${label} must lie between ${min} and ${max}`;
  return step === 1 ? `${label} must be a whole number` : `${label} must be a multiple of ${step}`;
}

/** `weigh` with a sentence that says what is used, for a value that takes the place of none. */
export function check(field: Field, text: string): Checked {
  const { value, fault } = weigh(field, text);
  if (!fault) return { value, problem: null };
  const { kind } = fault;
  if (kind === 'misread') return { value, problem: `${field.label}: ${readAs(text, value)}` };
  const isNear = kind === 'outside' || kind === 'between steps';
  const instead = isNear && field.kind === 'number' ? ` instead of ${shortened(text.trim())}` : '';
  return { value, problem: `${why(field, fault)}; ${value} is used${instead}.` };
}
