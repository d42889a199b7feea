/** Scripts that run elsewhere, as text. The build of the site minifies them like all its functions. */
import { runInFrame, runOnceDrawn } from './frame-script'
import { runOnHost } from './host-script'

/** The script of an embed, as it stands in the document. */
export const frameScript = `(${runOnceDrawn})(${runInFrame})`

/** The script that editors put beside their frames: `/embed.js`. */
export const hostScript = `(${runOnHost})()`
