import { z } from 'zod'
import { type Draft, draftSchema } from './draft'

/**
 * Keeps drafts in the browser, so that a closed tab, a crash or a session that ends loses no word. Each tab keeps its own;
 * what a tab that is gone has left behind is found by the next one that opens the same record.
 */
const keptSchema = z.object({ at: z.number(), draft: draftSchema })
/** A draft that was left behind, and when it was last written. */
export type KeptDraft = z.infer<typeof keptSchema>

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

const keyOf = (record: string, tab: string) => `${prefix}:${record}:${tab}`

/** Keeps the draft of a record; false where the browser keeps nothing, as in some private windows. */
export function keepDraft(record: string, draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(record, nameTab()), JSON.stringify({ at: Date.now(), draft }))
    return true
  } catch {
    return false
  }
}

/** Forgets this tab's draft of a record. */
export function forgetDraft(record: string): void {
  try {
    localStorage.removeItem(keyOf(record, nameTab()))
  } catch {
    // Nothing was kept.
  }
}

/** Takes over the newest draft of a record that a tab which is gone has left behind; undefined where there is none. */
export async function takeLeftDraft(record: string): Promise<KeptDraft | undefined> {
  const held = await navigator.locks?.query()
  const alive = new Set(held?.held?.map(({ name }) => name))
  try {
    const left = Object.keys(localStorage)
      .filter((key) => key.startsWith(`${prefix}:${record}:`))
      .filter((key) => !alive.has(lockPrefix + key.slice(`${prefix}:${record}:`.length)))
      .flatMap((key) => {
        const kept = parseKept(localStorage.getItem(key))
        return kept ? [{ key, kept }] : []
      })
      .sort((a, b) => b.kept.at - a.kept.at)
    const [newest] = left
    if (!newest) return undefined
    keepDraft(record, newest.kept.draft)
    localStorage.removeItem(newest.key)
    return newest.kept
  } catch {
    return undefined
  }
}

function parseKept(text: string | null): KeptDraft | undefined {
  try {
    return keptSchema.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}
