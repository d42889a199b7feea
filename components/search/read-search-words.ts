import type { Words } from '@/components/charts/words'
import type { SearchBoxWords } from './search-box'

/** The words of the search box. */
export function readSearchWords({ t }: Words): SearchBoxWords {
  return {
    label: t('search.label'),
    placeholder: t('search.placeholder'),
    submit: t('search.submit'),
    suggestions: t('search.suggestions'),
    failed: t('search.failed'),
  }
}
