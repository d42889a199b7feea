// Plain JavaScript that imports nothing from node_modules: start.mjs checks the port before the packages are there.
import { createServer } from 'node:net'

/**
 * Why the site could not be served now on PORT (default 3000) of HOST (default 127.0.0.1), or null.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | null>}
 */
export async function describeListenProblem(env) {
  const port = Number(env.PORT || 3000)
  const host = env.HOST || '127.0.0.1'
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    return `PORT is ${env.PORT}; it must be a whole number from 1 to 65535`
  }
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE'
      if (isTaken) resolve(`port ${port} is taken by another program; set PORT to a free one`)
      else resolve(`cannot listen on ${host}, port ${port} (${error.message}); set PORT or HOST`)
    })
    server.listen({ port, host }, () => server.close(() => resolve(null)))
  })
}
