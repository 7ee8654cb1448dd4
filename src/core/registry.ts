// Whether a registry has what a name asks for that somebody else wrote: a file, an address, storage, an assignment. Every object
// also answers to "constructor" and "toString", which it only inherits; those are nobody's name.

/** Whether an object has an entry of its own by this name. */
export const has = <Id extends PropertyKey>(
  registry: { readonly [Each in Id]?: unknown },
  name: PropertyKey,
): name is Id => Object.hasOwn(registry, name);
