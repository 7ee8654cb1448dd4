// What the names of files say of what belongs together, and of what is to learn from and what to test with: by whole words, as
// archives and contests give them, for the larger is sometimes the one and sometimes the other.

interface Named {
  readonly name: string;
}

/** Words of a format and of what is in it, which say nothing of a set: `gz` of one file is no reason to join it with another. */
const FORMAT = /^(images?|labels?|idx\d?|ubyte|int|float|gz|bin)$/;

const partOf = (word: string): 'train' | 'test' | null => {
  if (/^train(ing)?$/.test(word)) return 'train';
  return /^(test(ing)?|t10k|val(id(ation)?)?)$/.test(word) ? 'test' : null;
};

/** Whether a word says nothing of what a set is about. */
export const isCommonWord = (word: string): boolean =>
  FORMAT.test(word.toLowerCase()) || partOf(word.toLowerCase()) !== null;

/** Letters and numbers apart, so that `train2` says train and `trained` does not; one word for all that mean one part. */
function wordsOf({ name }: Named): Set<string> {
  const apart = name.normalize('NFC').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  const words = apart.toLowerCase().match(/(t10k|idx\d)(?![\p{L}\d])|\p{L}+|\d+/gu) ?? [];
  return new Set(words.filter(word => !FORMAT.test(word)).map(word => partOf(word) ?? word));
}

/** What is to learn from and what to test with; null where the names do not tell, or tell the same. */
export function trainAndTest<T extends Named>(a: T, b: T): { train: T; test: T } | null {
  const [inA, inB] = [wordsOf(a), wordsOf(b)];
  const isTrain = Number(inA.has('train')) - Number(inB.has('train'));
  const isTest = Number(inB.has('test')) - Number(inA.has('test'));
  if (isTrain * isTest < 0 || isTrain + isTest === 0) return null;
  return isTrain + isTest > 0 ? { train: a, test: b } : { train: b, test: a };
}

/**
 * Which of two files belongs to the first of two others and which to the second: the one that shares more of the words in which
 * those two differ; null where the names do not tell.
 */
export function belonging<T extends Named>(first: Named, second: Named, [a, b]: readonly [T, T]): [T, T] | null {
  const [inFirst, inSecond] = [wordsOf(first), wordsOf(second)];
  const leaning = (file: T) =>
    [...wordsOf(file)].reduce((sum, word) => sum + Number(inFirst.has(word)) - Number(inSecond.has(word)), 0);
  const difference = leaning(a) - leaning(b);
  if (difference === 0) return null;
  return difference > 0 ? [a, b] : [b, a];
}
