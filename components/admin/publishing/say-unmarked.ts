import { z } from 'zod'

/** Why no line of a picture under review is marked, as the server names it. */
const whySchema = z.enum(['nowhere', 'everywhere', 'other side'])

const words: Readonly<Record<z.infer<typeof whySchema>, Readonly<Record<'before' | 'after', string>>>> = {
  nowhere: {
    before: 'But for its release, this picture looks the same after: what differs is said above.',
    after: 'But for its release, this picture looked the same before: what differs is said above.',
  },
  everywhere: {
    before: 'No bar: hardly a line is the same after.',
    after: 'No bar: hardly a line is the same as before.',
  },
  'other side': {
    before: 'No bar: all of this is there after, too.',
    after: 'No bar: all of this was there before, too.',
  },
}

/** Says why no line of a picture under review is marked; undefined where one is, or where there is nothing to compare with. */
export function sayUnmarked(svg: string, side: 'before' | 'after'): string | undefined {
  const [, named] = /^<svg data-unmarked="([^"]*)"/.exec(svg) ?? []
  const why = whySchema.safeParse(named)
  return why.success ? words[why.data][side] : undefined
}
