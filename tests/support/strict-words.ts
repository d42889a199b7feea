import type { Messages, Words } from '@/components/charts/words'

/**
 * The same words, but a number that a message would write without the form of its language (`{n}` instead of
 * `{n, number}`) throws.
 */
export function strictWords(words: Words, messages: Messages): Words {
  const t = new Proxy(words.t, {
    apply: (target, self, given: Parameters<Words['t']>) => {
      const [key, values] = given
      const message = readMessage(messages, key)
      for (const [name, value] of Object.entries(values ?? {}))
        if (typeof value === 'number' && message.includes(`{${name}}`))
          throw new Error(`${key} writes the number ${name} as {${name}}; allowed is {${name}, number}`)
      return Reflect.apply(target, self, given)
    },
  })
  return { ...words, t }
}

function readMessage(messages: Messages, key: string): string {
  const found = key.split('.').reduce<unknown>((held, part) => Object(held)[part], messages)
  if (typeof found !== 'string') throw new Error(`There is no message ${key}`)
  return found
}
