import type { ReactNode } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import type { AppState } from '#shared/domain/app-state.ts'
import { AppShell } from './components/app-shell.tsx'
import { DraftScreen } from './features/draft/draft-screen.tsx'
import { HomeScreen } from './features/home/home-screen.tsx'
import { IntakeScreen } from './features/intake/intake-screen.tsx'
import { screenKey } from './features/intake/session-keys.ts'
import { JobsScreen } from './features/jobs/jobs-screen.tsx'
import { PerformanceScreen } from './features/performance/performance-screen.tsx'
import { SettingsScreen } from './features/settings/settings-screen.tsx'
import { SyncScreen } from './features/sync/sync-screen.tsx'
import { PaperScreen } from './paper/paper-screen.tsx'

/** Every screen of an open store, by its place in the hash. */
export function Routes({ state }: Readonly<{ state: AppState }>): ReactNode {
  return (
    <AppShell state={state}>
      <Switch>
        <Route path="/" component={HomeScreen} />
        <Route path="/intake/:id?">
          {({ id }) => <IntakeScreen key={screenKey(id)} screen={screenKey(id)} firId={id} />}
        </Route>
        <Route path="/fir/:id">{({ id }) => <DraftScreen key={id} firId={id} />}</Route>
        <Route path="/fir/:id/paper">{({ id }) => <PaperScreen key={id} firId={id} state={state} />}</Route>
        <Route path="/jobs" component={JobsScreen} />
        <Route path="/sync" component={SyncScreen} />
        <Route path="/performance" component={PerformanceScreen} />
        <Route path="/settings" component={SettingsScreen} />
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    </AppShell>
  )
}
