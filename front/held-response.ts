import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** A finished answer that is not sent yet; its headers are on the response. */
export interface HeldAnswer {
  readonly status: number
  /** Empty where there is no body. */
  readonly contentType: string
  readonly body: Buffer
}

type Callback = (error?: Error | null) => void
type Chunk = string | Uint8Array
type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[]

/** A response that is kept back. */
export interface HeldResponse {
  /** Resolves with what was written, once the response was ended. What is written after that is dropped. */
  readonly answer: Promise<HeldAnswer>
  /** Gives the response back, unsent as it was before. */
  readonly letGo: () => void
}

/**
 * Keeps back all that is written to a response until it is let go, so that headers can depend on the whole body.
 */
export function holdResponse(response: ServerResponse): HeldResponse {
  const { writeHead, write, end, flushHeaders } = response
  const chunks: Buffer[] = []
  const letGo = () => void Object.assign(response, { writeHead, write, end, flushHeaders })
  let finish: (answer: HeldAnswer) => void
  const answer = new Promise<HeldAnswer>((resolve) => {
    finish = resolve
  })

  const keep = (chunk: unknown, encoding: unknown, done: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(toBuffer(chunk, encoding))
    const callback = [chunk, encoding, done].find((argument) => typeof argument === 'function')
    if (callback) process.nextTick(callback as Callback)
  }

  Object.assign(response, {
    writeHead(status: number, reason?: string | Headers, headers?: Headers): ServerResponse {
      response.statusCode = status
      const given = pairs(typeof reason === 'string' ? headers : (headers ?? reason))
      // As Node does: what is given here takes the place of what was set, and a name given twice counts twice.
      for (const [name] of given) response.removeHeader(name)
      for (const [name, value] of given) response.appendHeader(name, value)
      return response
    },
    write(chunk: Chunk, encoding?: BufferEncoding | Callback, done?: Callback): boolean {
      keep(chunk, encoding, done)
      return true
    },
    end(chunk?: Chunk | Callback, encoding?: BufferEncoding | Callback, done?: Callback): ServerResponse {
      keep(chunk, encoding, done)
      finish({
        status: response.statusCode,
        contentType: String(response.getHeader('content-type') ?? ''),
        body: Buffer.concat(chunks),
      })
      return response
    },
    flushHeaders(): void {},
  })
  return { answer, letGo }
}

function pairs(headers: Headers | undefined): [string, string | readonly string[]][] {
  const listed: [string, OutgoingHttpHeader | undefined][] = !headers
    ? []
    : Array.isArray(headers)
      ? headers.flatMap((name, index) => (index % 2 === 0 ? [[String(name), headers[index + 1]]] : []))
      : Object.entries(headers)
  return listed.flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value : String(value)]],
  )
}

function toBuffer(chunk: Chunk, encoding: unknown): Buffer {
  if (typeof chunk !== 'string') return Buffer.from(chunk)
  return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
}
