// The small build of plotly has no types of its own; it is the large one with fewer kinds of traces.
declare module 'plotly.js-basic-dist-min' {
  export * from 'plotly.js';
}
