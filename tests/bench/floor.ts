import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'

const said = z.object({
  port: z.number(),
  pages: z.array(z.object({ svg: z.string(), brotli: z.number() })),
})

/** The floor of a picture, served. */
export interface FloorPage {
  readonly address: string
  readonly bytes: number
}

/** Has the program make the floor of these pictures and serve it for as long as `use` takes. */
export async function readFloor(
  program: string,
  pictures: readonly string[],
  use: (pages: readonly FloorPage[]) => Promise<void>,
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
    await use(pages.map(({ brotli }, k) => ({ address: `http://127.0.0.1:${port}/${k}`, bytes: brotli })))
  } finally {
    child.kill()
  }
}
