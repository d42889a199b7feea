import { z } from 'zod'

const pictureFile = z.object({
  src: z.string(),
  doubleSrc: z.string(),
  widthPx: z.number(),
  heightPx: z.number(),
})

/** All that the codes of an embed are made of, as the dialog asks for it. */
export const shareSchema = z.object({
  frame: z.object({
    src: z.string(),
    title: z.string(),
    widthPx: z.number(),
    heightsPx: z.object({ phone: z.number(), wide: z.number() }),
    isPaperOpen: z.boolean(),
  }),
  picture: z.object({
    href: z.string(),
    phone: pictureFile,
    wide: pictureFile,
    altText: z.string(),
    caption: z.string(),
  }),
  citation: z.object({
    address: z.string(),
    sentence: z.string(),
    bibtex: z.string(),
    csl: z.array(z.unknown()),
  }),
  /** Addresses of files, by ending. */
  files: z.record(z.string(), z.string()),
  scriptHref: z.string(),
  oembedHref: z.string(),
})

/** What `shareSchema` describes. */
export type Share = z.infer<typeof shareSchema>
