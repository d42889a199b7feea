/** `npm run docs:codebook`: writes docs/codebook.md from the tables. */
import { writeFile } from 'node:fs/promises'
import { writeCodebook } from '@/dataset/codebook'

await writeFile('docs/codebook.md', writeCodebook())
console.log('Wrote docs/codebook.md')
