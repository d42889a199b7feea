/** Things that are worked out when they are first asked for, and only once: most readers never ask. */

/** The value that `make` gives, made at the first call. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A record with the keys that `listKeys` gives, each value made when it is first asked for; undefined for no key. */
export function lazyRecord(
  listKeys: () => readonly string[],
  make: (key: string) => string | undefined,
): Readonly<Record<string, string>> {
  const keys = lazily(listKeys)
  const made = new Map<string, string | undefined>()
  const get = (key: string) => {
    if (!made.has(key)) made.set(key, make(key))
    return made.get(key)
  }
  return new Proxy<Record<string, string>>(
    {},
    {
      get: (_, key) => (typeof key === 'string' ? get(key) : undefined),
      has: (_, key) => typeof key === 'string' && get(key) !== undefined,
      ownKeys: () => [...keys()],
      getOwnPropertyDescriptor: (_, key) => {
        const value = typeof key === 'string' ? get(key) : undefined
        return value === undefined ? undefined : { value, enumerable: true, configurable: true }
      },
    },
  )
}
