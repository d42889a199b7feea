/** The forms of ids and codes, as the descriptor prints them and as an author is told them. */
export const patterns = {
  slug: {
    source: '^[a-z0-9]+(-[a-z0-9]+)*$',
    problem: 'cannot be an id',
    allowed: 'lower-case letters a to z, digits, and single hyphens between them',
  },
  language: {
    source: '^[a-z]{2}$',
    problem: 'is not a language code',
    allowed: 'two lower-case letters a to z (ISO 639-1)',
  },
  code: {
    source: '^[A-Za-z0-9][A-Za-z0-9_-]*$',
    problem: 'is not a code',
    allowed: 'letters of ASCII, digits, hyphens and underscores, the first a letter or a digit',
  },
} as const

/**
 * Characters that no text of a record may hold: controls other than tab and line ends, which reach terminals and break
 * XML, and overrides of the writing direction, with which one label could turn round the sentence it stands in.
 */
export const hiddenCharacters = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/u
