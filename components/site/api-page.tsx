import type { Endpoint } from '@/components/api/endpoints'
import { endpoints } from '@/components/api/endpoints'
import type { Words } from '@/components/charts/words'

interface ApiPageProps {
  /** With what the absolute addresses of the site begin. */
  readonly origin: string
  /** A process for the examples; none where nothing is published yet. */
  readonly processId: string | undefined
  readonly words: Words
}

/** The public API for those who program: every address, its parameters and an example, from what the routes use. */
export function ApiPage({ origin, processId, words: { t } }: ApiPageProps) {
  const process = processId ?? '{process}'
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
      {endpoints.map((endpoint: Endpoint) => (
        <section key={endpoint.path}>
          <h2>
            <code>{endpoint.path}</code>
          </h2>
          <p>
            {endpoint.summary} <a href={exampleOf(endpoint, process)}>{t('api.example')}</a>
          </p>
          <Parameters endpoint={endpoint} heading={t('api.parameters')} />
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

const examples: Readonly<Record<string, string>> = {
  '/api/v1/{process}/evidence': '?chart=demand-status&mark=no-use-of-afghan-soil',
  '/api/v1/{process}/search': '?q=ceasefire',
}

const exampleOf = ({ path }: Endpoint, process: string) =>
  path.replace('{process}', process) + (examples[path] ?? '')
