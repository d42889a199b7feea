import type { ChartSlug } from '@/dataset/chart-slugs'
import { readEmbedStyles } from './embed-styles'
import { frameScript } from './scripts'
import { keepUsedStyles } from './used-styles'

/**
 * Makes what React wrote of an embed into the document that is sent: with the rules of the style sheet that it uses,
 * with its script, and without what only the script of a page reads.
 */
export function finishEmbed(markup: string, slug: ChartSlug): string {
  const html = markup.replace(/ data-mark="[^"]*"/g, '')
  const styles = keepUsedStyles(readEmbedStyles(slug), html)
  return `<!doctype html>${html}`
    .replace('</head>', () => `<style>${styles}</style></head>`)
    .replace('</body>', () => `<script>${frameScript}</script></body>`)
}
