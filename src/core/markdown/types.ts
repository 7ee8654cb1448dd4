// A text of a lesson or a task as a tree: the few things that it may consist of. There is no member for HTML, for addresses
// or for pictures, so nothing that a stranger has written can become any of them.

export type Inline =
  | { readonly is: 'text' | 'code'; readonly text: string }
  | { readonly is: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  /** A word of the glossary (core/marked.ts). */
  | { readonly is: 'term'; readonly text: string; readonly id: string }
  | { readonly is: 'formula'; readonly tex: string };

export type Block =
  | { readonly is: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly is: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly is: 'formula'; readonly tex: string };
