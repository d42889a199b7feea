import type { Mode } from '@/components/charts/paper-colours'

/**
 * The value of a custom property in the rule of a selector, for one mode; colours with all six digits. Undefined where
 * the rule does not set it.
 */
export function cssValue(css: string, selector: string, property: string, mode: Mode): string | undefined {
  const rule = css.split(`\n${selector} {`)[1]?.split('}')[0] ?? ''
  const value = rule.match(new RegExp(`--${property}: ([^;]+);`))?.[1]
  const pair = value?.match(/^light-dark\((\S+), (\S+)\)$/)
  const own = pair ? pair[mode === 'light' ? 1 : 2] : value
  return own?.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3')
}
