/** Makes one value for each pair of objects, and the same one again as long as both live. */
export function pairMemo<A extends object, B extends object, V>(make: (a: A, b: B) => V): (a: A, b: B) => V {
  const made = new WeakMap<A, WeakMap<B, V>>();
  return (a, b) => {
    const ofA = made.get(a) ?? new WeakMap<B, V>();
    made.set(a, ofA);
    const known = ofA.get(b);
    if (known !== undefined) return known;
    const value = make(a, b);
    ofA.set(b, value);
    return value;
  };
}
