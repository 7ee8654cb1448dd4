// Typed arrays in JSON and back: `{ "$": "Float32Array", "base64": "…" }`.

import { has } from '../core/registry.ts';

const kinds = {
  ...{ Float32Array, Float64Array },
  ...{ Int8Array, Int16Array, Int32Array },
  ...{ Uint8Array, Uint8ClampedArray, Uint16Array, Uint32Array },
} as const;

/** A JSON value in which typed arrays have become base64 (little-endian, as every machine that browsers run on). */
export function pack(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return { $: value.constructor.name, base64: btoa(text) };
  }
  if (Array.isArray(value)) return value.map(pack);
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each)]));
  return value;
}

/** The inverse of `pack`. */
export function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (!value || typeof value !== 'object') return value;
  const { $, base64 } = value as { $?: string; base64?: string };
  if ($ !== undefined && base64 !== undefined && has(kinds, $))
    return new kinds[$](Uint8Array.from(atob(base64), c => c.charCodeAt(0)).buffer);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpack(each)]));
}
