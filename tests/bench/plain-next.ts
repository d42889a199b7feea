/** A site of Next's alone, with one route handler that sends bytes from memory. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { repositoryFolder, stateFolder } from '@/scripts/folders'
import { getFreePort } from '@/scripts/postgres/access'

const next = join(repositoryFolder, 'node_modules', 'next', 'dist', 'bin', 'next')

/** Builds and runs it for as long as `use` takes; `body` is what it sends, with the headers that an embed has. */
export async function withPlainNext(body: Buffer, use: (address: string) => Promise<void>): Promise<void> {
  const folder = join(stateFolder, 'bench-next')
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'app', 'bytes'), { recursive: true })
  const packed = brotliCompressSync(body)
  await writeFile(join(folder, 'package.json'), '{"private":true}')
  await writeFile(join(folder, 'next.config.mjs'), 'export default { compress: false, agentRules: false }\n')
  await writeFile(
    join(folder, 'app', 'layout.js'),
    'export default function Layout({ children }) { return <html><body>{children}</body></html> }\n',
  )
  await writeFile(
    join(folder, 'app', 'bytes', 'route.js'),
    `const bytes = Buffer.from('${packed.toString('base64')}', 'base64')
export const dynamic = 'force-dynamic'
export function GET() {
  return new Response(bytes, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br', 'cache-control': 'no-cache' } })
}
`,
  )
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const build = spawn(process.execPath, [next, 'build', folder], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(build, 'exit')
  if (code !== 0) throw new Error(`next build ended with ${code}`)
  const port = String(await getFreePort())
  const server = spawn(process.execPath, [next, 'start', folder, '-p', port, '-H', '127.0.0.1'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const address = `http://127.0.0.1:${port}/bytes`
  try {
    await untilItAnswers(address)
    await use(address)
  } finally {
    server.kill()
    await once(server, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
}

async function untilItAnswers(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${address} does not answer`)
}
