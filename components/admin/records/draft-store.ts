import { z } from 'zod'

/**
 * Keeps drafts in the browser, so that a closed tab, a crash or a session that ends loses no word. Each tab keeps its own;
 * what a tab that is gone has left behind is found by the next one that opens the same thing.
 */
export interface KeptDraft<T> {
  /** When it was last written, in milliseconds since 1970. */
  readonly at: number
  readonly draft: T
}

const prefix = 'parley-draft'
const lockPrefix = 'parley-tab:'
let ownTab: string | undefined

/** The name of this tab; a lock tells others that it is still there, and goes with it however it ends. */
function nameTab(): string {
  if (ownTab === undefined) {
    const name = crypto.randomUUID()
    ownTab = name
    void navigator.locks?.request(lockPrefix + name, () => new Promise(() => {}))
  }
  return ownTab
}

const keyOf = (name: string, tab: string) => `${prefix}:${name}:${tab}`

/** Keeps this tab's draft of something; false where the browser keeps nothing, as in some private windows. */
export function keepDraft(name: string, draft: unknown): boolean {
  try {
    localStorage.setItem(keyOf(name, nameTab()), JSON.stringify({ at: Date.now(), draft }))
    return true
  } catch {
    return false
  }
}

/** Forgets this tab's draft of something. */
export function forgetDraft(name: string): void {
  try {
    localStorage.removeItem(keyOf(name, nameTab()))
  } catch {
    // Nothing was kept.
  }
}

/**
 * Takes over the newest draft of something that this tab, or one which is gone, has left behind; undefined where there
 * is none.
 */
export async function takeLeftDraft<T>(
  name: string,
  schema: z.ZodType<T>,
): Promise<KeptDraft<T> | undefined> {
  const held = await navigator.locks?.query()
  const alive = new Set(held?.held?.map((lock) => lock.name))
  // What this tab has left behind on another of its pages is its own.
  alive.delete(lockPrefix + nameTab())
  const own = keyOf(name, '')
  try {
    const left = Object.keys(localStorage)
      .filter((key) => key.startsWith(own) && !alive.has(lockPrefix + key.slice(own.length)))
      .flatMap((key) => {
        const kept = parseKept(localStorage.getItem(key), schema)
        return kept ? [{ key, kept }] : []
      })
      .sort((a, b) => b.kept.at - a.kept.at)
    const [newest] = left
    if (!newest) return undefined
    keepDraft(name, newest.kept.draft)
    if (newest.key !== keyOf(name, nameTab())) localStorage.removeItem(newest.key)
    return newest.kept
  } catch {
    return undefined
  }
}

function parseKept<T>(text: string | null, schema: z.ZodType<T>): KeptDraft<T> | undefined {
  try {
    return z.object({ at: z.number(), draft: schema }).safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}
