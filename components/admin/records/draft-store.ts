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
  const alive = await listOtherTabs()
  const own = keyOf(name, '')
  const [newest] = keptEntries()
    .filter(([key]) => key.startsWith(own) && !alive.has(lockPrefix + key.slice(own.length)))
    .flatMap(([key, text]) => {
      const kept = parseKept(text, schema)
      return kept ? [{ key, kept }] : []
    })
    .sort((a, b) => b.kept.at - a.kept.at)
  if (!newest) return undefined
  keepDraft(name, newest.kept.draft)
  if (newest.key !== keyOf(name, nameTab())) localStorage.removeItem(newest.key)
  return newest.kept
}

/** Forgets this tab's draft of something, unless more was written than what was saved. */
export function forgetSavedDraft(name: string, saved: unknown): void {
  const own = keyOf(name, nameTab())
  const text = keptEntries().find(([key]) => key === own)?.[1] ?? null
  const kept = parseKept(text, z.unknown())
  if (JSON.stringify(kept?.draft) === JSON.stringify(saved)) forgetDraft(name)
}

/** A draft that waits in this browser, whatever it is of. */
export interface WaitingDraft extends KeptDraft<unknown> {
  readonly name: string
  /** Whether another tab is at work on it. */
  readonly isElsewhere: boolean
}

/** The drafts whose names begin so, the newest of each name, the last written first. */
export async function listDrafts(beginning: string): Promise<readonly WaitingDraft[]> {
  const alive = await listOtherTabs()
  const found = new Map<string, WaitingDraft>()
  for (const [key, text] of keptEntries()) {
    const cut = key.lastIndexOf(':')
    const name = key.slice(prefix.length + 1, cut)
    const kept = name.startsWith(beginning) ? parseKept(text, z.unknown()) : undefined
    const known = found.get(name)
    if (kept && !(known && known.at > kept.at))
      found.set(name, { ...kept, name, isElsewhere: alive.has(lockPrefix + key.slice(cut + 1)) })
  }
  return [...found.values()].sort((a, b) => b.at - a.at)
}

/** Forgets the drafts of something that no other tab is at work on. */
export async function discardDrafts(name: string): Promise<void> {
  const alive = await listOtherTabs()
  const own = keyOf(name, '')
  for (const [key] of keptEntries())
    if (key.startsWith(own) && !alive.has(lockPrefix + key.slice(own.length))) localStorage.removeItem(key)
}

/** The locks of the tabs that are open beside this one; what this one has left on another of its pages is its own. */
async function listOtherTabs(): Promise<ReadonlySet<string | undefined>> {
  const held = await navigator.locks?.query()
  const alive = new Set(held?.held?.map((lock) => lock.name))
  alive.delete(lockPrefix + nameTab())
  return alive
}

/** All that is kept here; nothing where the browser keeps nothing. */
function keptEntries(): readonly (readonly [string, string])[] {
  try {
    return Object.entries<string>(localStorage).filter(([key]) => key.startsWith(`${prefix}:`))
  } catch {
    return []
  }
}

function parseKept<T>(text: string | null, schema: z.ZodType<T>): KeptDraft<T> | undefined {
  try {
    return z.object({ at: z.number(), draft: schema }).safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}
