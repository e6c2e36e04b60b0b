import { useState, type ReactNode } from 'react'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { Router } from 'wouter'
import { createQueryClient } from './api/query-client.ts'
import { useBridgeEvents } from './api/use-bridge-events.ts'
import { ErrorBoundary } from './components/error-boundary.tsx'
import { PhaseGate } from './features/start/phase-gate.tsx'
import { useHashPath } from './lib/hash-location.ts'
import { readableColors, theme } from './theme.ts'

function Events({ children }: Readonly<{ children: ReactNode }>): ReactNode {
  useBridgeEvents()
  return children
}

/** What every screen stands in: styles with the nonce of this load, queries, events, routes by the hash. */
export function App({ nonce }: Readonly<{ nonce: string }>): ReactNode {
  const [client] = useState(createQueryClient)
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readableColors}
      getStyleNonce={() => nonce}
      defaultColorScheme="light"
    >
      <ErrorBoundary>
        <QueryClientProvider client={client}>
          <Events>
            <Router hook={useHashPath}>
              <PhaseGate />
            </Router>
          </Events>
          <Notifications position="bottom-right" />
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  )
}
