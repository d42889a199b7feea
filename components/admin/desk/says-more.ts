import { findWords } from '@/dataset/articles/anchors'
import { foldSpelling } from '@/dataset/articles/fold-spelling'

/** Whether a wording has a word that the name it belongs to lacks, in any spelling. */
export function saysMore(wording: string, name: string): boolean {
  const known = new Set(listWords(name))
  return listWords(wording).some((word) => !known.has(word))
}

const listWords = (text: string) =>
  findWords(text.normalize('NFC')).map(({ text: word }) => foldSpelling(word))
