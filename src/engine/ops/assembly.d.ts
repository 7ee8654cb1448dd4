// What `scripts/assembly.mjs` makes of `src/engine/simd`, for whoever imports it into JavaScript.

declare module '*?assembly' {
  /** For a memory of its own. */
  export const plain: Uint8Array<ArrayBuffer>;
  /** For a memory that threads share. */
  export const shared: Uint8Array<ArrayBuffer>;
}
