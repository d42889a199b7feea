import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { forgetDraft, type KeptDraft, keepDraft, takeLeftDraft } from './draft-store'

/** A draft that the browser keeps while it holds anything that is not saved, and warns of before the page is left. */
export function useDraft<T>(name: string, start: T, isChanged: (draft: T) => boolean) {
  const [draft, setDraft] = useState(start)
  const [isKept, setKept] = useState(true)
  const isDirty = isChanged(draft)
  const dirty = useRef(isDirty)
  dirty.current = isDirty
  const wasDirty = useRef(isDirty)
  useEffect(() => {
    if (isDirty) setKept(keepDraft(name, draft))
    // Only what was saved or discarded here: what another page of this tab has left may not be read yet.
    else if (wasDirty.current) forgetDraft(name)
    wasDirty.current = isDirty
  }, [name, draft, isDirty])
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault()
    }
    // Links of this site change the page without unloading it.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!dirty.current || !link || staysHere(link, event)) return
      if (confirm('What you changed is not saved. It stays in this browser as a draft. Leave the page?'))
        return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, true)
    return () => {
      removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [])
  return { draft, setDraft, isDirty, isKept }
}

/**
 * A draft that goes on from what was left behind. What is `restored` is null again once the draft holds nothing, or was
 * cleared since.
 */
export function useRestoredDraft<T>(
  name: string,
  left: KeptDraft<T> | null,
  empty: T,
  isChanged: (draft: T) => boolean,
) {
  const { setDraft, ...kept } = useDraft(name, left?.draft ?? empty, isChanged)
  const [restored, setRestored] = useState(left)
  const clear = () => {
    setDraft(empty)
    setRestored(null)
  }
  return { ...kept, setDraft, restored: kept.isDirty ? restored : null, clear }
}

/** Whether a link leaves the page where it is: within it, as a file, or in another tab. */
function staysHere(link: Element, { ctrlKey, metaKey, shiftKey, button }: MouseEvent): boolean {
  const isElsewhere = link.hasAttribute('download') || link.getAttribute('target') === '_blank'
  return (
    isElsewhere ||
    ctrlKey ||
    metaKey ||
    shiftKey ||
    button !== 0 ||
    !!link.getAttribute('href')?.startsWith('#')
  )
}

/** What this tab, or one that is gone, has left behind under a name; null where that is nothing, undefined until it is known. */
export function useLeftDraft<T>(name: string, schema: z.ZodType<T>): KeptDraft<T> | null | undefined {
  const [left, setLeft] = useState<KeptDraft<T> | null>()
  useEffect(() => {
    let isCurrent = true
    void takeLeftDraft(name, schema).then((kept) => {
      if (isCurrent) setLeft(kept ?? null)
    })
    return () => {
      isCurrent = false
    }
  }, [name, schema])
  return left
}
