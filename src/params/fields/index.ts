// The fields that belong to the experiment itself, in the order of the documentation; members of the registries bring their
// own.

import { dataFields } from './data.ts';
import { deviceFields } from './device.ts';
import { lookingFields } from './looking.ts';
import { trainingFields } from './training.ts';

export const ownFields = [...dataFields, ...trainingFields, ...lookingFields, ...deviceFields] as const;
