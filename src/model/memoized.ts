/** The last results of something slow, by what they were made of. */
export interface Memory<T> {
  readonly get: (key: string) => T | undefined
  readonly set: (key: string, value: T) => T
}

/** Gives a memory of at most so many results; what was unused for longest is forgotten first. */
export function memory<T>(most: number): Memory<T> {
  const known = new Map<string, T>()
  return {
    get: key => {
      const value = known.get(key)
      if (value === undefined) return undefined
      // A map keeps the order of insertion, so its first key is the one unused for longest.
      known.delete(key)
      known.set(key, value)
      return value
    },
    set: (key, value) => {
      known.set(key, value)
      if (known.size > most) for (const key of known.keys()) if (known.delete(key)) break
      return value
    },
  }
}

/** Gives a pure function of a text that does again only what it has not done lately. */
export function memoized<T>(most: number, compute: (text: string) => T): (text: string) => T {
  const known = memory<T>(most)
  return text => known.get(text) ?? known.set(text, compute(text))
}

/** Gives a pure function of an object that is computed once for each. */
export function perObject<Key extends object, T>(compute: (key: Key) => T): (key: Key) => T {
  const known = new WeakMap<Key, T>()
  return key => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = compute(key)
    known.set(key, value)
    return value
  }
}

/** Gives a pure function of an object and of values that remembers, for each object, what the last values gave. */
export function perObjectLast<Key extends object, Values extends readonly unknown[], T>(
  compute: (key: Key, ...values: Values) => T,
): (key: Key, ...values: Values) => T {
  const known = new WeakMap<Key, { readonly values: Values; readonly result: T }>()
  return (key, ...values) => {
    const last = known.get(key)
    const isSame =
      last?.values.length === values.length && values.every((value, i) => value === last.values[i])
    if (last !== undefined && isSame) return last.result
    const result = compute(key, ...values)
    known.set(key, { values, result })
    return result
  }
}

/** Gives a function that computes a value when it is first asked for, and never again. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: compute() }
    return known.value
  }
}
