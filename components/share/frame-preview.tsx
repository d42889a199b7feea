'use client'

import { useEffect, useRef } from 'react'

interface FramePreviewProps {
  readonly src: string
  readonly title: string
  readonly widthPx: number
  /** The height until the frame has told its own. */
  readonly heightPx: number
  /** Called with what the frame tells, as it tells it to every host. */
  readonly onHeight: (heightPx: number) => void
  /** Whether it is there to be measured and not to be seen. */
  readonly isHidden?: boolean
}

/** An embed as it stands in a page of this width. */
export function FramePreview({
  src,
  title,
  widthPx,
  heightPx,
  onHeight,
  isHidden = false,
}: FramePreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const onTold = useRef(onHeight)
  useEffect(() => {
    onTold.current = onHeight
  })
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent) => {
      if (source === null || source !== frame.current?.contentWindow) return
      const told: unknown = data?.['datawrapper-height']?.parley
      if (typeof told === 'number' && told > 0) onTold.current(told)
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  }, [])
  return (
    <iframe
      ref={frame}
      key={src}
      src={src}
      title={title}
      width={widthPx}
      height={heightPx}
      className={isHidden ? 'preview-measured' : 'preview'}
      aria-hidden={isHidden ? true : undefined}
      tabIndex={isHidden ? -1 : undefined}
    />
  )
}
