// Runs in an embed. It tells the page around how high the document is, in the words that the scripts of hosts listen
// for, and takes on the paper that our own script on the host asks for. It sets no cookie and stores nothing.
if (parent !== window) {
  const { body, documentElement } = document
  // pym.js and WordPress name their frame in the address of the first document.
  const pym = new URLSearchParams(location.search).get('childId')
  const secret = location.hash.split('secret=')[1]
  let told
  const tell = () => {
    const height = Math.ceil(body.getBoundingClientRect().height)
    if (!height || height === told) return
    told = height
    for (const message of [
      { 'datawrapper-height': { parley: height } },
      { sentinel: 'amp', type: 'embed-size', height },
      pym && `pymxPYMx${pym}xPYMxheightxPYMx${height}`,
      secret && { message: 'height', value: height, secret },
    ])
      if (message) parent.postMessage(message, '*')
  }
  // In a sandboxed frame, too, this sees what grows and what shrinks.
  new ResizeObserver(tell).observe(body)
  addEventListener('message', ({ data, source }) => {
    if (source !== parent || !data?.parley) return
    // Where the address names a mode, that was meant.
    if (!documentElement.dataset.mode) documentElement.style.colorScheme = data.parley.paper
    told = 0
    tell()
  })
  // The next document in this frame must know its host too.
  addEventListener('click', ({ target }) => {
    const link = target.closest('a[href^="?"]')
    if (link && pym) link.search += `&childId=${pym}`
    if (link) link.hash = location.hash
  })
}
