import type { Words } from '@/components/charts/words'

/** `English` from `en`, in the language of the page; the tag itself where the runtime has no name for it. */
export function formatLanguage(tag: string, { locale }: Pick<Words, 'locale'>): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
}
