import frame from './frame-script.js?raw'
import host from './host-script.js?raw'

/** The script of an embed, as it stands in the document. */
export const frameScript: string = squeezeScript(frame)

/** The script that editors put beside their frames: `/embed.js`. */
export const hostScript: string = squeezeScript(host)

/** Takes out lines that are comments, and indentation. */
function squeezeScript(script: string): string {
  return script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n')
}
