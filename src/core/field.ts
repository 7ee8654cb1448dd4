// A hyperparameter is declared once, as a field. Slider, limits, check, address key, tooltip, documentation row and the
// price of changing it are all read from this one declaration, so a new knob is one object and nothing else.

/**
 * What changing a field costs: `view` redraws, `live` applies to the next training step, `rebuild` needs new weights,
 * `reload` needs other data as well.
 */
export type Cost = 'view' | 'live' | 'rebuild' | 'reload';

/** Where the page shows a field. */
export type Group = 'data' | 'model' | 'objective' | 'training' | 'device' | 'view';

interface Base<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** One or two sentences: the tooltip and the row in the documentation. */
  readonly help: string;
  readonly group: Group;
  readonly cost: Cost;
}

export interface NumberField<Id extends string = string> extends Base<Id> {
  readonly kind: 'number';
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  /** Distance of two slider positions; `log` sliders take equal ratios instead, and `step` is what typing rounds to. */
  readonly step: number;
  readonly scale?: 'linear' | 'log';
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
}

export interface ChoiceField<Id extends string = string, V extends string = string> extends Base<Id> {
  readonly kind: 'choice';
  readonly initial: V;
  readonly options: readonly Option<V>[];
}

export type Field = NumberField | ChoiceField;

/** The value a field holds. */
export type ValueOf<F extends Field> = F extends ChoiceField<string, infer V> ? V : number;

/** `{ id: value }` for a union of fields. */
export type ValuesOf<F extends Field> = { [Each in F as Each['id']]: ValueOf<Each> };

/** Declares a number; exists so that the id keeps its literal type. */
export const number = <const Id extends string>(field: Omit<NumberField<Id>, 'kind'>): NumberField<Id> => ({
  kind: 'number',
  ...field,
});

/** Declares a choice; exists so that the id and the values keep their literal types. */
export const choice = <const Id extends string, const V extends string>(
  field: Omit<ChoiceField<Id, V>, 'kind'>,
): ChoiceField<Id, V> => ({ kind: 'choice', ...field });

/** A checked value, and a sentence if it is not what was asked for. */
export interface Checked {
  readonly value: number | string;
  readonly problem: string | null;
}

const decimals = (step: number) => Math.max(0, Math.min(8, Math.ceil(-Math.log10(step) - 1e-9)));

/** Rounds to the field's step and limits. Units: the field's own. */
export function clamp(field: NumberField, value: number): number {
  const rounded = Number((Math.round(value / field.step) * field.step).toFixed(decimals(field.step)));
  return Math.min(field.max, Math.max(field.min, rounded));
}

/**
 * Reads what a person typed or an address held. Never throws: what cannot be used becomes the nearest allowed value or
 * the default, with a sentence that says so.
 */
export function check(field: Field, text: string): Checked {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  if (field.kind === 'choice') {
    if (field.options.some(option => option.value === text)) return { value: text, problem: null };
    const known = field.options.map(option => option.value).join(', ');
    return {
      value: field.initial,
      problem: `${field.label} cannot be “${shown}”. It can be ${known}; ${field.initial} is used.`,
    };
  }
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) {
    return {
      value: field.initial,
      problem: `${field.label} must be a number, not “${shown}”; ${field.initial} is used.`,
    };
  }
  const clamped = clamp(field, value);
  if (value < field.min || value > field.max) {
    return {
      value: clamped,
      problem: `${field.label} must lie between ${field.min} and ${field.max}; ${clamped} is used instead of ${shown}.`,
    };
  }
  return { value: clamped, problem: null };
}
