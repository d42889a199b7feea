import { z } from 'zod'

const passage = z.object({
  paragraph: z.string(),
  anchor: z.string(),
  /** The article at this phrase, where its address is known. */
  href: z.string().nullable(),
})

const entry = z.object({
  /** What the article reports, in our words. */
  text: z.string(),
  /** Whose account it is. */
  account: z.string().nullable(),
  /** Doubts, forms and notes, a sentence each. */
  details: z.array(z.string()),
  /** Whether the mark shows this; what else the article reports in the same place stands around it. */
  isShown: z.boolean(),
  passages: z.array(passage),
})

const article = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  date: z.string(),
  entries: z.array(entry),
  /** How many more there are, and the page that has them; no address where no link may stand. */
  more: z.object({ text: z.string(), href: z.string().nullable() }).optional(),
})

const section = z.object({ heading: z.string(), articles: z.array(article) })

const difference = z.object({
  title: z.string(),
  /** Whether the accounts can both be right, in the words of the dataset. */
  severity: z.string(),
  /** What differs, weighed over all articles; null where later ones are left out. */
  summary: z.string().nullable(),
  /** What each article has there, one line for each account. */
  positions: z.array(z.object({ article: z.string(), position: z.string() })),
})

/** A mark's evidence in words: what the panel, the embed and the API show. */
export const dossierSchema = z.object({
  mark: z.string(),
  /** What the mark is about, in few words. */
  title: z.string(),
  /** What the mark shows of it; null where the title says so. */
  line: z.string().nullable(),
  /** The page of the record it is about; null where there is none, or where no link may stand. */
  recordHref: z.string().nullable(),
  /** For an empty place: why it is empty. */
  reason: z.string().nullable(),
  /** What the item is, in the codebook's words. */
  about: z.array(z.string()),
  /** The articles behind the mark. */
  articles: section,
  /** Articles that report in the same place and are not shown by this mark. */
  others: section,
  /** Where each article first has the item. */
  mentions: section,
  /** Where accounts differ about it. */
  differences: z.object({ heading: z.string(), entries: z.array(difference) }),
})

/** A mark's evidence in words. */
export type Dossier = z.infer<typeof dossierSchema>
export type DossierArticle = z.infer<typeof article>
export type DossierEntry = z.infer<typeof entry>
export type DossierDifference = z.infer<typeof difference>
export type DossierSection = z.infer<typeof section>
