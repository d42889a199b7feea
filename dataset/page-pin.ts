/**
 * A page asks the API for the release that it was rendered from, whether or not its own address names one: with
 * `pinned=no` the answer's links lead to the newest release, as those of the page do.
 */

/** The query of a page as a question to the API, about one release. */
export function askOfRelease(pageQuery: string | URLSearchParams, release: number): URLSearchParams {
  const asked = new URLSearchParams(pageQuery)
  if (!asked.has('release')) asked.append('pinned', 'no')
  asked.set('release', String(release))
  return asked
}

/** Whether the page that asks is itself pinned to the release. */
export function isPagePinned(asked: URLSearchParams): boolean {
  return asked.has('release') && asked.get('pinned') !== 'no'
}
