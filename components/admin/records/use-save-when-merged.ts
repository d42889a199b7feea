import { useEffect, useRef } from 'react'

/** Saves once what two people changed is merged and stands on the page; what it returns asks for that. */
export function useSaveWhenMerged(isMerging: boolean, save: () => void) {
  const isWanted = useRef(false)
  useEffect(() => {
    if (isMerging || !isWanted.current) return
    isWanted.current = false
    save()
  })
  return () => {
    isWanted.current = true
  }
}
