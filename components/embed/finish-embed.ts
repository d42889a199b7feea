import type { ChartSlug } from '@/dataset/chart-slugs'
import { readEmbedStyles } from './embed-styles'
import { frameScript } from './scripts'
import { shortenNames } from './shorten-names'
import { keepUsedStyles } from './used-styles'

/**
 * Makes what React wrote of an embed into the document that is sent: with the rules of the style sheet that it uses, under
 * short names, with its script, and without what only the script of a page reads.
 */
export function finishEmbed(markup: string, slug: ChartSlug): string {
  const whole = markup
    .replace(/ data-mark="[^"]*"/g, '')
    // Inside SVG an element without content may close itself.
    .replace(/><\/(path|circle|rect|line)>/g, '/>')
  const { css, html } = shortenNames(keepUsedStyles(readEmbedStyles(slug), whole), whole)
  return `<!doctype html>${html}`
    .replace('</head>', () => `<style>${css}</style></head>`)
    .replace('</body>', () => `<script>${frameScript}</script></body>`)
}
