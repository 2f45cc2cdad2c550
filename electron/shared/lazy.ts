/** A value that is made when it is first asked for, and kept: what most starts never need must not cost each of them. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
