import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'

const said = z.object({
  port: z.number(),
  pages: z.array(z.object({ svg: z.string(), brotli: z.number() })),
})

/** The floor of some pictures, served. */
export interface ServedFloor {
  readonly pages: readonly { readonly brotli: number }[]
  readonly addressOf: (index: number) => string
}

/** Has the program make the floor of these pictures and serve it for as long as `use` takes. */
export async function readFloor(
  program: string,
  pictures: readonly string[],
  use: (floor: ServedFloor) => Promise<void>,
): Promise<void> {
  const child = spawn(process.execPath, [program, ...pictures.flatMap((picture) => ['--svg', picture])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [first] = await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(([code]) => {
        throw new Error(`${program} ended with ${code}`)
      }),
    ])
    const { port, pages } = said.parse(JSON.parse(String(first)))
    await use({ pages, addressOf: (index) => `http://127.0.0.1:${port}/${index}` })
  } finally {
    child.kill()
  }
}
