import type { ReactElement } from 'react'

/** An element as HTML, for what is put into a page as it is. */
export async function renderHtml(element: ReactElement): Promise<string> {
  // Next forbids a static import of react-dom/server in code that also serves components.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(element)
}
