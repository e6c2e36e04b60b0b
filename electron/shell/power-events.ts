import type { App, PowerMonitor } from 'electron'

/** The machine is being switched off: end in order, while there is still time, instead of being killed. */
export function quitOnShutdown(powerMonitor: Pick<PowerMonitor, 'on'>, app: Pick<App, 'quit'>): void {
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault()
    app.quit()
  })
}
