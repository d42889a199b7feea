import type { Metadata } from 'next'
import type { RequestedChart } from '@/components/charts/draw-chart'
import {
  type AddressedChart,
  formatChartAddress,
  withoutPicture,
  withoutReading,
} from '@/dataset/chart-address'
import { formatBarePage } from './permalink'

/** The size that previews of links want, in px. */
export const cardPx = { width: 1200, height: 630 }

/**
 * What the page of a chart says of itself to programs: the card that a link to it shows is that chart in that state and
 * release, and oEmbed knows its address.
 */
export function describeToPrograms(
  addressed: AddressedChart,
  { chart, dataset, words }: RequestedChart,
): Metadata {
  const { origin, processId, slug, query, release } = addressed
  const { title, altText } = chart.description
  const page = formatBarePage(addressed)
  const ofPage = { ...withoutReading, ...withoutPicture }
  const address = formatChartAddress(page, query, ofPage)
  // Whoever keeps a card keeps it by its address, so that each release has another.
  const card = { release: String(release), size: 'social', view: null, notice: null, page: null }
  const image = formatChartAddress(`${origin}/export/${processId}/${slug}.png`, query, {
    ...ofPage,
    ...card,
  })
  const oembed = `${origin}/oembed?url=${encodeURIComponent(address)}`
  const question = words.t(`chart.${slug}`)
  return {
    title,
    description: altText,
    alternates: {
      canonical: page,
      types: {
        'application/json+oembed': [{ url: oembed, title: question }],
        'text/xml+oembed': [{ url: `${oembed}&format=xml`, title: question }],
      },
    },
    openGraph: {
      type: 'article',
      siteName: 'Parley',
      title,
      description: `${question}. ${dataset.process.title}.`,
      url: address,
      locale: words.locale,
      images: [{ url: image, ...cardPx, type: 'image/png', alt: title }],
    },
    twitter: { card: 'summary_large_image', title, images: [{ url: image, alt: title }] },
  }
}
