import { ascending, descending } from 'd3-array'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Lookup } from '@/dataset/lookup'

/** What the order of demands rests on. */
interface OrderedDemand {
  readonly id: string
  readonly title: string
  readonly theme: string
  readonly articleCount: number
  readonly stepCount: number
}

/** More articles first, then more steps, then by title; sorted by theme, the theme's rank comes before. */
export function byReach(look: Lookup, sort: ChartOptions['sort']) {
  return (a: OrderedDemand, b: OrderedDemand) =>
    (sort === 'theme'
      ? ascending(look.rank('demand_theme', a.theme), look.rank('demand_theme', b.theme))
      : 0) ||
    descending(a.articleCount, b.articleCount) ||
    descending(a.stepCount, b.stepCount) ||
    ascending(a.title, b.title) ||
    ascending(a.id, b.id)
}
