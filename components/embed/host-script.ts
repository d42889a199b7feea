declare global {
  interface Window {
    parleyEmbeds?: boolean
  }
}

/**
 * Runs on the page of an editor, as text (scripts.ts), so that it may use nothing from outside itself; once however often
 * it is named there. Each Parley frame tells its height, and whoever sent a message is known by its window: a sandboxed
 * frame has no origin to go by.
 */
export function runOnHost(): void {
  if (window.parleyEmbeds) return
  window.parleyEmbeds = true
  const listFrames = () => [...document.querySelectorAll<HTMLIFrameElement>('iframe[src*="/embed/"]')]

  // The paper on which a frame lies: that of the first element around it that paints any.
  const paperUnder = (element: Element | null) => {
    for (let around = element; around; around = around.parentElement) {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (
        getComputedStyle(around).backgroundColor.match(/[\d.]+/g) || []
      ).map(Number)
      if (alpha > 0.5) return 0.3 * red + 0.59 * green + 0.11 * blue < 110 ? 'dark' : 'light'
    }
    const { colorScheme } = getComputedStyle(document.documentElement)
    const isDark = matchMedia('(prefers-color-scheme:dark)').matches
    return /dark/.test(colorScheme) && (isDark || !/light/.test(colorScheme)) ? 'dark' : 'light'
  }

  // Tells a frame its paper. A frame that was there before this script has told its height to nobody: it tells it again.
  const greet = (frame: HTMLIFrameElement) => {
    const paper = paperUnder(frame.parentElement)
    frame.style.colorScheme = paper
    frame.contentWindow?.postMessage({ parley: { paper } }, '*')
  }

  addEventListener('message', ({ data, source }) => {
    const height = data?.['datawrapper-height']?.parley
    if (!(height > 0 && height < 1e5)) return
    for (const frame of listFrames()) {
      if (frame.contentWindow !== source) continue
      const isBorderInside = getComputedStyle(frame).boxSizing === 'border-box'
      const border = isBorderInside ? frame.offsetHeight - frame.clientHeight : 0
      const wanted = `${height + border}px`
      // A new document, though as high as the one before, has not been told its paper, and says so.
      const paper = frame.style.colorScheme
      if (frame.style.height === wanted && (data.paper ?? paper) === paper) continue
      frame.style.height = wanted
      greet(frame)
    }
  })
  const greetAll = () => listFrames().forEach(greet)
  const greetWhoLiesOnOther = () => {
    for (const frame of listFrames())
      if (frame.style.colorScheme !== paperUnder(frame.parentElement)) greet(frame)
  }
  greetAll()
  addEventListener('DOMContentLoaded', greetAll)
  matchMedia('(prefers-color-scheme:dark)').addEventListener('change', greetWhoLiesOnOther)
  // Pages that change their paper by a button do so by a class or an attribute at their root.
  new MutationObserver(greetWhoLiesOnOther).observe(document.documentElement, { attributes: true })
  if (document.body) new MutationObserver(greetWhoLiesOnOther).observe(document.body, { attributes: true })
}
