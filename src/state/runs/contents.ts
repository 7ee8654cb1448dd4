// What a stored run says of the files that it learned from: shape and classes, field by field. Apart from the other checks
// because it is nested, and theirs is flat.

import { list, object, one, text, whole } from '../../core/checked.ts';
import type { Shape } from '../../core/shape.ts';
import type { Contents } from '../../datasets/types.ts';

/** @throws BadFile what it is not */
export function checkContents(value: unknown): Contents {
  const { shape, classes } = object(value, 'params.own');
  return {
    shape: checkShape(shape),
    classes: list(classes, 'params.own.classes').map((name, i) => text(name, `params.own.classes.${i}`)),
  };
}

function checkShape(value: unknown): Shape {
  const where = 'params.own.shape';
  const raw = object(value, where);
  const kind = one(raw.kind, `${where}.kind`, ['image', 'series', 'row']);
  if (kind === 'image')
    return { kind, height: whole(raw.height, `${where}.height`, 1), width: whole(raw.width, `${where}.width`, 1) };
  if (kind === 'series')
    return { kind, length: whole(raw.length, `${where}.length`, 1), unit: text(raw.unit ?? '', `${where}.unit`) };
  const columns = list(raw.columns, `${where}.columns`).map((column, i) => {
    const { name, unit } = object(column, `${where}.columns.${i}`);
    return {
      name: text(name, `${where}.columns.${i}.name`),
      ...(unit !== undefined && { unit: text(unit, `${where}.columns.${i}.unit`) }),
    };
  });
  return { kind, columns };
}
