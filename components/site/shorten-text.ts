/** A text of at most so many characters: whole words, and an ellipsis where some are missing. */
export function shortenText(text: string, mostCharacters: number): string {
  if (text.length <= mostCharacters) return text
  const cut = text.slice(0, mostCharacters)
  const lastSpace = cut.lastIndexOf(' ')
  return `${cut.slice(0, lastSpace > 0 ? lastSpace : mostCharacters - 1).replace(/[\s,;:]+$/, '')} …`
}
