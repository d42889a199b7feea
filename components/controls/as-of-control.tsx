'use client'

import { max, min } from 'd3-array'
import { useState } from 'react'
import type { Words } from '@/components/charts/words'
import { countDays, shiftDay } from '@/dataset/days'
import type { ChoosableArticle } from './controls'

interface AsOfControlProps {
  readonly articles: readonly ChoosableArticle[]
  /** `YYYY-MM-DD`; null for all days. */
  readonly value: string | null
  readonly words: Words
  readonly onChoose: (day: string | null) => void
}

/** A day between the first and the last publication: typed, or by a slider that says what was out by then. */
export function AsOfControl({ articles, value, words, onChoose }: AsOfControlProps) {
  const { t } = words
  const first = min(articles, ({ publishedEarliest }) => publishedEarliest) ?? ''
  const last = max(articles, ({ publishedLatest }) => publishedLatest) ?? ''
  // While the slider is moved the chart stands still; it is redrawn where the slider comes to rest.
  const [moving, setMoving] = useState<string | null>(null)
  const shown = moving ?? value ?? last
  const settle = () => {
    if (moving !== null) onChoose(moving === last ? null : moving)
    setMoving(null)
  }
  // A year that is being typed passes through days long gone.
  const [typed, setTyped] = useState<string | null>(null)
  const type = (day: string) => {
    setTyped(day)
    if (first <= day && day <= last) onChoose(day)
  }
  const said = describeDay(articles, shown, words)
  return (
    <div className="as-of">
      <p>{t('controls.asOfHint')}</p>
      <div className="as-of-day">
        <label>
          {t('controls.day')}
          <input
            type="date"
            name="asOf"
            min={first}
            max={last}
            value={typed ?? moving ?? value ?? ''}
            onChange={(event) => type(event.target.value)}
            onBlur={() => setTyped(null)}
          />
        </label>
        <input
          type="range"
          aria-label={t('controls.asOf')}
          aria-valuetext={said}
          min={1}
          max={countDays(first, last)}
          value={countDays(first, clamp(shown, first, last))}
          onChange={(event) => setMoving(shiftDay(first, Number(event.target.value) - 1))}
          onPointerUp={settle}
          onKeyUp={settle}
          onBlur={settle}
          list="as-of-days"
        />
        <datalist id="as-of-days">
          {[...new Set(articles.map(({ publishedLatest }) => publishedLatest))].map((day) => (
            <option key={day} value={countDays(first, day)} />
          ))}
        </datalist>
      </div>
      <p aria-live="polite">{said}</p>
    </div>
  )
}

const clamp = (day: string, first: string, last: string) => (day < first ? first : day > last ? last : day)

/** Which articles were out by a day, which perhaps, and which came later. */
function describeDay(articles: readonly ChoosableArticle[], day: string, words: Words): string {
  const { t } = words
  const named = (list: readonly ChoosableArticle[]) =>
    words.and(list.map(({ label, days }) => t('controls.dated', { label, days })))
  const out = articles.filter(({ publishedLatest }) => publishedLatest <= day)
  const perhaps = articles.filter((one) => one.publishedEarliest <= day && day < one.publishedLatest)
  const later = articles.filter(({ publishedEarliest }) => day < publishedEarliest)
  return [
    t('controls.by', {
      day: words.day(day),
      articles: out.length === 0 ? t('controls.nobodyYet') : named(out),
    }),
    ...(perhaps.length > 0 ? [t('controls.possibly', { articles: named(perhaps) })] : []),
    ...(later.length > 0 ? [t('controls.later', { articles: named(later) })] : []),
  ].join(' ')
}
