import type { Ref } from 'react'

interface ServerHtmlProps {
  /** HTML that React has written on our server: nothing of it comes from elsewhere unescaped. */
  readonly html: string
  readonly isBusy?: boolean
  readonly className?: string
  readonly ref?: Ref<HTMLDivElement>
}

/** A piece of a page that the server draws anew and the browser puts in its place, without drawing it itself. */
export function ServerHtml({ html, isBusy, className, ref }: ServerHtmlProps) {
  return <div ref={ref} className={className} aria-busy={isBusy} dangerouslySetInnerHTML={{ __html: html }} />
}
