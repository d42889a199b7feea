import { z } from 'zod'
import { type Endpoint, endpoints, problemSchema, type QueryParameter } from './endpoints'

const toSchema = (schema: z.ZodType) => {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    unrepresentable: 'any',
  })
  return described
}

/** What may be said instead of an answer. */
const refusals = {
  400: 'A parameter is missing or wrong; `detail` names it and what is allowed.',
  404: 'There is no such process, release, table, chart or mark.',
  410: 'The release was withdrawn; `detail` says when and why.',
  503: 'The release cannot be read now. Try again after `Retry-After` seconds.',
} as const

/** The OpenAPI 3.1 document of the public API, from the schemas that its routes and tests use. */
export function writeOpenapi(origin: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version: '1',
      description:
        'What articles report of negotiations, with the evidence. Read only, without a key, from every origin. Answers with `release=` never change; all others carry an ETag.',
      license: { name: 'Data: see `licenses` of each process. Software: MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: describeGet(endpoint) }])),
    components: { schemas: { Problem: toSchema(problemSchema) } },
  }
}

function describeGet({ path, summary, query, answer }: Endpoint) {
  const problem = { $ref: '#/components/schemas/Problem' }
  return {
    operationId: nameOperation(path),
    summary,
    parameters: [
      ...(path.includes('{process}')
        ? [
            {
              name: 'process',
              in: 'path',
              required: true,
              description: 'The id of a process.',
              schema: { type: 'string' },
            },
          ]
        : []),
      ...Object.entries(query).map(([name, parameter]) => describeParameter(name, parameter)),
    ],
    responses: {
      200: { description: 'The answer.', content: { 'application/json': { schema: toSchema(answer) } } },
      304: { description: 'Not modified since the answer with this ETag.' },
      ...Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [
          status,
          { description, content: { 'application/problem+json': { schema: problem } } },
        ]),
      ),
    },
  }
}

function describeParameter(name: string, { schema, says, isRequired, isRepeatable }: QueryParameter) {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const { $schema: _dialect, ...one } = described
  return {
    name,
    in: 'query',
    required: isRequired ?? false,
    description: says,
    schema: isRepeatable ? { type: 'array', items: one } : one,
    ...(isRepeatable ? { style: 'form', explode: true } : {}),
  }
}

/** `get-process-tables-sources` from `/api/v1/{process}/tables/sources`. */
const nameOperation = (path: string) =>
  `get-${
    path
      .replace(/^\/api\/v1\/?/, '')
      .replace(/[{}]/g, '')
      .replaceAll('/', '-') || 'processes'
  }`
