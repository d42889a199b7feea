import type { NextConfig } from 'next'

const config: NextConfig = {
  // The front writes these headers and compresses documents.
  poweredByHeader: false,
  generateEtags: false,
  // What describes a page stands in its head for everybody: the same bytes go to a browser and to a preview of a link.
  htmlLimitedBots: /.*/,
  // In development, pages opened at this address would otherwise never hydrate.
  allowedDevOrigins: ['127.0.0.1'],
  agentRules: false,
  devIndicators: false,
  // It loads a binary of the machine.
  serverExternalPackages: ['@resvg/resvg-js'],
  // A fault in a test must not keep the site from starting; `npm test` checks the types of everything.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  turbopack: {
    rules: {
      // Embeds put the text of style sheets into their document.
      '*.css': { condition: { query: '?raw' }, type: 'text' },
    },
  },
}

export default config
