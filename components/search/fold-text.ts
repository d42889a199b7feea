/** How texts are made alike before they are compared: case, accents and the many ways to write Arabic letters. */

/** Letters that Unicode does not take apart, by what they are looked up as. */
const alike: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  // Alef wasla, the two shapes of kaf and of yeh, and the shapes of heh, with the feminine ending.
  ٱ: 'ا',
  ک: 'ك',
  ی: 'ي',
  ى: 'ي',
  ې: 'ي',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ة: 'ه',
}

const letters = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu')

/**
 * A text without case, accents, vowel signs, stretched letters and joiners, so that spellings that a reader takes for
 * the same are the same (Unicode NFKD; digits of other scripts become 0 to 9).
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(letters, (letter) => alike[letter] ?? letter)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
}

/** The folded words of a text. Apostrophes join what stands around them. */
export function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .replace(/['’ʼ‘]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
