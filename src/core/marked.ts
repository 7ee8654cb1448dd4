// Sentences with terms that can be looked up. A text marks them itself, `[[nat]]` or `[[nats|nat]]`: what is shown, and what
// it is called in the glossary where that is not the same. Nothing else is read of a sentence.

/** What is shown of a term, and the id of its entry. */
export interface Term {
  readonly text: string;
  readonly id: string;
}

const marks = /\[\[([^[\]|]+)(?:\|([^[\]|]+))?\]\]/g;

/** "KL divergence" -> "kl-divergence" */
const idOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** "A [[nat]] is a unit." -> ["A ", { text: "nat", id: "nat" }, " is a unit."]; no piece is empty. */
export function pieces(text: string): (string | Term)[] {
  const found: (string | Term)[] = [];
  let at = 0;
  for (const { index, 0: mark, 1: shown, 2: name } of text.matchAll(marks)) {
    if (index > at) found.push(text.slice(at, index));
    found.push({ text: shown, id: idOf(name ?? shown) });
    at = index + mark.length;
  }
  if (at < text.length) found.push(text.slice(at));
  return found;
}

/** The text as it reads where nothing can be looked up. */
export const plain = (text: string): string => text.replace(marks, '$1');
