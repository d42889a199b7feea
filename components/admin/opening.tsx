'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'

/** A page that comes sooner is not announced. */
const patienceMs = 300

/** Says that a page is on its way, where it is slow to come. */
export function Opening() {
  const path = usePathname()
  const [isOpening, setOpening] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || !opensHere(link, event) || link.pathname === path) return
      timer = setTimeout(() => setOpening(true), patienceMs)
    }
    document.addEventListener('click', onClick)
    return () => {
      // The page is there.
      clearTimeout(timer)
      setOpening(false)
      document.removeEventListener('click', onClick)
    }
  }, [path])
  return (
    <p role="status" className="ad-opening">
      {isOpening && 'Opening …'}
    </p>
  )
}

function opensHere(link: HTMLAnchorElement, { button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  const isOwn = link.origin === location.origin && link.pathname.startsWith('/admin')
  return isOwn && link.target === '' && !link.download && button === 0 && !(ctrlKey || metaKey || shiftKey)
}
