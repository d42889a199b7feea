import { useEffect, useRef, useState } from 'react'
import { isWriting } from '../is-writing'

/** What each key does, by its letter or name, both small; of arrows with the shift key as `shift+arrowright`. */
export type DeskKeys = Readonly<Record<string, () => void>>

const storeKey = 'parley/desk-keys'

interface DeskKeysOptions {
  /** Whether keys that are pressed there are not those of the desk. */
  readonly isElsewhere?: (target: EventTarget | null) => boolean
}

/** Single keys at the desk, where nobody writes; whoever is hindered by them turns them off for this browser. */
export function useDeskKeys(keys: DeskKeys, { isElsewhere = isWriting }: DeskKeysOptions = {}) {
  const [isOn, setOn] = useState(true)
  const latest = useRef({ keys, isElsewhere })
  latest.current = { keys, isElsewhere }
  useEffect(() => setOn(localStorage.getItem(storeKey) !== 'off'), [])
  useEffect(() => {
    if (!isOn) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const isEscape = event.key === 'Escape'
      // It closes a list of choices first.
      if (isEscape && event.target instanceof Element && event.target.closest('[aria-expanded="true"]'))
        return
      if ((!isEscape && latest.current.isElsewhere(event.target)) || document.querySelector('dialog[open]'))
        return
      const key = event.key.toLowerCase()
      const act = latest.current.keys[event.shiftKey && key.startsWith('arrow') ? `shift+${key}` : key]
      if (!act) return
      event.preventDefault()
      act()
    }
    // Before a list closes itself by the same key.
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [isOn])
  const turn = (next: boolean) => {
    localStorage.setItem(storeKey, next ? 'on' : 'off')
    setOn(next)
  }
  return [isOn, turn] as const
}
