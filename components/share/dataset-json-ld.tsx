import type { ProcessDescription } from '@/dataset/dataset'
import type { ReleaseEntry } from '@/dataset/release-entry'

interface DatasetJsonLdProps {
  readonly process: ProcessDescription
  readonly release: Pick<ReleaseEntry, 'number' | 'publishedAt' | 'hash'>
  /** With what the absolute addresses of the site begin. */
  readonly origin: string
  readonly language: string
}

/** What a process is, for search engines of datasets: schema.org `Dataset`, with its package to download. */
export function DatasetJsonLd({ process, release, origin, language }: DatasetJsonLdProps) {
  const page = `${origin}/${process.id}`
  const [licence] = process.licenses
  const dataset = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': page,
    url: page,
    name: process.title,
    description: process.description,
    keywords: process.keywords,
    version: String(release.number),
    datePublished: release.publishedAt.slice(0, 10),
    identifier: `sha256:${release.hash}`,
    inLanguage: language,
    isAccessibleForFree: true,
    ...(licence ? { license: licence.path ?? licence.title ?? licence.name } : {}),
    publisher: { '@type': 'Organization', name: 'Parley', url: origin },
    distribution: [
      {
        '@type': 'DataDownload',
        name: `Frictionless Data Package, release ${release.number}`,
        encodingFormat: 'application/zip',
        contentUrl: `${origin}/export/${process.id}/datapackage.zip?release=${release.number}`,
      },
    ],
  }
  // A `<` in a text must not end the element.
  const json = JSON.stringify(dataset).replace(/</g, '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape quotes, which JSON-LD must not have.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
