// A function with a memory of its latest call: what many pictures read sixty times a second is computed once, and comes
// back as the same object as long as the arguments are the same objects.

export function latest<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let kept: { readonly args: Args; readonly result: Result } | null = null;
  return (...args) => {
    if (kept?.args.length !== args.length || !kept.args.every((arg, i) => Object.is(arg, args[i])))
      kept = { args, result: compute(...args) };
    return kept.result;
  };
}
