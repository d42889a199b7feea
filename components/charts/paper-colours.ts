/** Paper, inks and lines of both modes; equal to the custom properties of `chart.css`, which a test checks. */
export const paperColours = {
  light: { paper: '#ffffff', ink: '#14171a', quiet: '#565d64', line: '#d9dcdf', 'strong-line': '#6d747b' },
  dark: { paper: '#14171a', ink: '#eceef0', quiet: '#a9b0b7', line: '#363b41', 'strong-line': '#858c93' },
} as const

/** Light or dark paper. */
export type Mode = keyof typeof paperColours
/** What a line or a word is drawn in. */
export type PaperInk = keyof (typeof paperColours)['light']
