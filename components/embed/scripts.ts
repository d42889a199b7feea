/** Scripts that run elsewhere, as text. The build of the site minifies them like all its functions. */
import { runInFrame } from './frame-script'
import { runOnHost } from './host-script'

/**
 * The script of an embed, as it stands in the document. It waits until the browser has drawn the chart, or for a second
 * at most: what an article shows comes before what its page is told (docs/figures.md). Safari has no idle time to wait
 * for, and takes these options of a timer as no delay.
 */
export const frameScript = `(self.requestIdleCallback||setTimeout)(${runInFrame},{timeout:1e3})`

/** The script that editors put beside their frames: `/embed.js`. */
export const hostScript = `(${runOnHost})()`
