// Preloaded into Electron's main process with `-r`: holds the start of the app back until Playwright is attached to it.
// Without it the first window may open in the very moment of attaching, and is then never seen. Playwright brings a
// loader of its own for this, but that one also sets switches, `--password-store` among them, which are under test here.
const { app } = require('electron')

const ready = app.whenReady()
let release
const released = new Promise((resolve) => {
  release = resolve
})
app.whenReady = () => released

// The name is Playwright's: it calls this when it is attached.
globalThis.__playwright_run = async () => {
  await ready
  release()
}
