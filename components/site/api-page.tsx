import { group } from 'd3-array'
import { type Endpoint, endpoints } from '@/components/api/endpoints'
import type { Words } from '@/components/charts/words'

interface ApiPageProps {
  /** With what the absolute addresses of the site begin. */
  readonly origin: string
  /** A process for the examples, with a mark of its chart `demand-status`; none where nothing is published yet. */
  readonly example: { readonly processId: string; readonly mark: string } | undefined
  readonly words: Words
}

/** The public API for those who program: every address, its parameters and an example, from what the routes use. */
export function ApiPage({ origin, example, words: { t } }: ApiPageProps) {
  return (
    <div className="rl api">
      <h1>{t('api.title')}</h1>
      <p className="rl-deck">{t('api.deck')}</p>
      <p>
        {t('api.openapi')} <a href="/api/v1/openapi.json">{origin}/api/v1/openapi.json</a>
      </p>
      <ul>
        {(['pinned', 'pages', 'problems', 'origins'] as const).map((rule) => (
          <li key={rule}>{t(`api.rule.${rule}`)}</li>
        ))}
      </ul>
      {groups.map(({ title, kind, endpoints: [first, ...others] }) => (
        <section key={title}>
          <h2>
            <code>{title}</code>
          </h2>
          <p>{kind ? t(`api.${kind}`) : first.summary}</p>
          <p className="rl-links">
            {[first, ...others].map(({ path }) => (
              <a key={path} href={exampleOf(path, example)}>
                {others.length === 0 ? t('api.example') : path.split('/').at(-1)}
              </a>
            ))}
          </p>
          <Parameters endpoint={first} heading={t('api.parameters')} />
        </section>
      ))}
    </div>
  )
}

function Parameters({
  endpoint: { query },
  heading,
}: {
  readonly endpoint: Endpoint
  readonly heading: string
}) {
  const parameters = Object.entries(query)
  if (parameters.length === 0) return null
  return (
    <details>
      <summary>{heading}</summary>
      <dl>
        {parameters.map(([name, { says, isRequired }]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
              {isRequired ? ' *' : ''}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function exampleOf(path: string, example: ApiPageProps['example']): string {
  const address = path.replace('{process}', example?.processId ?? '{process}')
  if (path.endsWith('/evidence')) return `${address}?chart=demand-status&mark=${example?.mark ?? ''}`
  return path.endsWith('/search') ? `${address}?q=agreement` : address
}

interface Group {
  readonly title: string
  /** Of what there are many that are asked for alike; undefined where there is one address. */
  readonly kind: 'tables' | 'charts' | undefined
  readonly endpoints: readonly [Endpoint, ...Endpoint[]]
}

/** All tables are asked for alike, and all charts: they stand together. */
const groups: readonly Group[] = [
  ...group(endpoints, ({ path }: Endpoint) => path.replace(/\/(tables|charts)\/[^/]+$/, '/$1/…')),
].flatMap(([title, [first, ...others]]) => {
  const kind = (['tables', 'charts'] as const).find((one) => title.endsWith(`/${one}/…`))
  return first ? [{ title, kind, endpoints: [first, ...others] }] : []
})
