import { z } from 'zod'
import { textsOfRow, wordingOf } from '@/dataset/edits/process-texts'
import { wordingSchema } from '@/dataset/read-descriptor'
import { describedSchema } from '../answers'

/** What a process says of itself as it is being written: texts as they were typed, however wrong. */
export const descriptionDraftSchema = z.object({
  /** What the draft began with. */
  base: describedSchema,
  texts: z.record(z.string(), z.string()),
  reason: z.string(),
})
/** What a process says of itself as it is being written. */
export type DescriptionDraft = z.infer<typeof descriptionDraftSchema>
/** What a process says of itself, as it is stored. */
export type Described = DescriptionDraft['base']

/** A draft that nobody has changed yet. */
export function startDraft(base: Described): DescriptionDraft {
  return { base, texts: textsOfRow(base.row), reason: '' }
}

/** The names of the texts that are not saved as they stand in a draft. */
export function listChangedTexts({ base, texts }: DescriptionDraft): readonly string[] {
  return Object.entries(textsOfRow(base.row)).flatMap(([name, text]) => (texts[name] === text ? [] : [name]))
}

/** Whether a draft holds anything that is not saved. */
export const isDescriptionChanged = (draft: DescriptionDraft) => listChangedTexts(draft).length > 0

/** What is wrong with the texts, by their names. */
export function checkDescription(texts: DescriptionDraft['texts']): Readonly<Record<string, string>> {
  const issues = wordingSchema.safeParse(wordingOf(texts)).error?.issues ?? []
  return Object.fromEntries(
    issues.map(({ path, message }) => {
      const [first, table, part] = path
      const name = first === 'resources' ? `${String(table)}.${String(part)}` : String(first)
      return [name, `This ${message}.`]
    }),
  )
}
