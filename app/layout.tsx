import '@fontsource-variable/libre-franklin/wght.css'
import '@/components/charts/chart.css'
import '@/components/charts/voices/sheet.css'
import '@/components/charts/claim-coverage/sheet.css'
import '@/components/charts/delegation-changes/sheet.css'
import '@/components/charts/delegation-composition/sheet.css'
import '@/components/charts/demand-paths/sheet.css'
import '@/components/charts/demand-status/sheet.css'
import '@/components/charts/discrepancies/sheet.css'
import '@/components/controls/controls.css'
import '@/components/charts/timeline/sheet.css'
import '@/components/charts/source-agreement/sheet.css'
import '@/components/evidence/dossier.css'
import '@/components/marks/seat-sign.css'
import '@/components/marks/status-chip.css'
import '@/components/records/records.css'
import '@/components/search/search.css'
import '@/components/share/share.css'
import '@/components/site/method/method.css'
import '@/components/site/outside-documents.css'
import '@/components/site/releases/releases.css'
import '@/components/site/site.css'
import '@/components/site/stacked-table.css'
import '@/components/site/changes.css'
import '@/components/site/print.css'
import '@/components/site/unsaid.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = {
  title: { default: 'Parley', template: '%s · Parley' },
  description: 'Where a negotiation stands, and how we know it.',
}

export const viewport: Viewport = { colorScheme: 'light dark', width: 'device-width', initialScale: 1 }

// Every page reads the newest release, which is not known when the site is built.
export const dynamic = 'force-dynamic'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
