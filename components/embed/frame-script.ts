/**
 * Runs in an embed, as text (scripts.ts), so that it may use nothing from outside itself. It tells the page around how
 * high the document is, in the words that the scripts of hosts listen for, and takes on the paper that our own script on
 * the host asks for. It sets no cookie and stores nothing.
 */
export function runInFrame(): void {
  if (parent === window) return
  const { body, documentElement: root } = document
  // pym.js and WordPress name their frame in the address of the first document.
  const pym = new URLSearchParams(location.search).get('childId')
  let paper = ''
  const post = (message: unknown) => parent.postMessage(message, '*')
  const tell = () => {
    const height = Math.ceil(body.getBoundingClientRect().height)
    if (height === 0) return
    // For Datawrapper's script and ours, AMP, WordPress: each looks at its own fields.
    post({
      'datawrapper-height': { parley: height },
      sentinel: 'amp',
      type: 'embed-size',
      message: 'height',
      height,
      value: height,
      secret: location.hash.split('secret=')[1],
      paper,
    })
    if (pym) post(`pymxPYMx${pym}xPYMxheightxPYMx${height}`)
  }
  // In a sandboxed frame, too, this sees what grows and what shrinks.
  new ResizeObserver(tell).observe(body)
  addEventListener('message', ({ data, source }) => {
    if (source !== parent || !data?.parley) return
    paper = data.parley.paper
    // Where the address names a mode, that was meant.
    if (!root.dataset.mode) root.style.colorScheme = paper
    tell()
  })
  // The next document in this frame must know its host too.
  addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[href^="?"]')
    if (!link) return
    link.hash = location.hash
    if (pym) link.search += `&childId=${pym}`
  })
  // An observer sees nothing in a frame that is out of sight, which must have its height before it comes into sight.
  tell()
}
