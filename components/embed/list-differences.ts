import type { Words } from '@/components/charts/words'
import { groupBy } from '@/dataset/group-by'
import type { ChartDifference, MarkDifference } from './prepare-notice'

/** Something in which a chart differs in a newer release. */
export interface SaidDifference {
  /** A sentence without its stop. */
  readonly said: string
  /** What the marks are called of which it is said, where they are many. */
  readonly marks: readonly string[]
}

/** So many marks that differ alike are told in one sentence; fewer by name. */
const fewestAlike = 4

/** In what a chart differs in a newer release; marks that differ alike are summed up. */
export function listDifferences(difference: ChartDifference, words: Words): readonly SaidDifference[] {
  const { marks, restOnOther, title, hasOtherSources } = difference
  const { t } = words
  const cut = marks.toSorted((a, b) => rankOf(a) - rankOf(b)).map(cutMark)
  return [
    ...(title === null ? [] : [alone(t('notice.title', { title }))]),
    ...[...groupBy(cut, ({ alike }) => alike).values()].flatMap((group) => sayGroup(group, words)),
    ...restOnOther.map((mark) => alone(t('notice.evidence', { mark }))),
    ...(hasOtherSources ? [alone(t('notice.sources'))] : []),
  ]
}

/** How many they are. */
export function countDifferences({ marks, restOnOther, title, hasOtherSources }: ChartDifference): number {
  return marks.length + restOnOther.length + (title === null ? 0 : 1) + (hasOtherSources ? 1 : 0)
}

const alone = (said: string): SaidDifference => ({ said, marks: [] })

/** What says something else comes before what is gone, and that before what is new: it is what was wrong, perhaps. */
const rankOf = ({ was, is }: MarkDifference) => (was === null ? 2 : is === null ? 1 : 0)

/** A mark that differs, with what it is called apart from what it says. */
interface CutMark {
  readonly mark: MarkDifference
  readonly name: string
  /** What it said, and what it says; null where there was or is no such mark. */
  readonly was: string | null
  readonly is: string | null
  /** The same for marks that differ alike. */
  readonly alike: string
}

function cutMark(mark: MarkDifference): CutMark {
  const [was, is] = [cutSaid(mark.was), cutSaid(mark.is)]
  const name = (is ?? was)?.name ?? ''
  const hasName = [was, is].every((one) => one === null || (one.name === name && one.says !== ''))
  const says = [was?.says ?? null, is?.says ?? null] as const
  return { mark, name, was: says[0], is: says[1], alike: hasName ? JSON.stringify(says) : mark.id }
}

/** Marks are said as “name: what it says”. */
function cutSaid(said: string | null): { readonly name: string; readonly says: string } | null {
  if (said === null) return null
  const at = said.lastIndexOf(': ')
  return at < 0 ? { name: said, says: '' } : { name: said.slice(0, at), says: said.slice(at + 2) }
}

function sayGroup(group: readonly CutMark[], words: Words): readonly SaidDifference[] {
  const [first] = group
  if (!first || group.length < fewestAlike) return group.map(({ mark }) => alone(describeMark(mark, words)))
  const { was, is } = first
  const n = group.length
  return [{ said: sayAlike({ n, was, is }, words), marks: group.map(({ name }) => name) }]
}

function sayAlike({ n, was, is }: Pick<CutMark, 'was' | 'is'> & { n: number }, { t }: Words): string {
  if (was === null) return t('notice.addedAlike', { n, is: is ?? '' })
  return is === null ? t('notice.goneAlike', { n, was }) : t('notice.changedAlike', { n, was, is })
}

function describeMark({ was, is }: MarkDifference, { t }: Words): string {
  if (was === null) return t('notice.added', { mark: is ?? '' })
  return is === null ? t('notice.gone', { mark: was }) : t('notice.changed', { was, is })
}
