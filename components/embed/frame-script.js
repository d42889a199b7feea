// Runs in an embed. It tells the page around how high the document is, in the words that the scripts of hosts listen
// for, and takes on the paper that our own script on the host asks for. It sets no cookie and stores nothing.
;(() => {
  const { body, documentElement } = document
  if (parent === window) return
  // pym.js and WordPress name their frame in the address of the first document.
  const [, pym] = /[?&]childId=([^&]+)/.exec(location.search) || []
  const [, secret] = /[#?&]secret=([^&]+)/.exec(location.hash) || []
  let told

  const tell = () => {
    const height = Math.ceil(body.getBoundingClientRect().height)
    if (height === told || height === 0) return
    told = height
    const post = (message) => parent.postMessage(message, '*')
    post({ 'datawrapper-height': { parley: height } })
    post({ sentinel: 'amp', type: 'embed-size', height })
    if (pym) post(`pymxPYMx${decodeURIComponent(pym)}xPYMxheightxPYMx${height}`)
    if (secret) post({ message: 'height', value: height, secret })
  }

  // In a sandboxed frame this reports what grows and what shrinks, at any width, without asking.
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
    if (!link) return
    if (pym) link.search += `&childId=${pym}`
    link.hash = location.hash
  })
})()
