// What a package and the page in it agree on.

export const PACKAGED = {
  /** In the address in place of a packed assignment: it lies beside the page. Platforms cut what is longer. */
  word: 'scorm',
  file: 'assignment.json',
} as const;
