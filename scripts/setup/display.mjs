import { findProgram } from './system-libraries.mjs'

/** @returns {boolean} whether there is a screen to open a window on */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** @returns {string} what a person without a screen can do */
export function noDisplayAdvice() {
  const xvfb = findProgram('xvfb-run') ? '' : '   (needs: apt-get install -y xvfb xauth)'
  return `There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open. Instead:

  xvfb-run -a npm start        opens the window on a virtual screen${xvfb}
  npm run draft -- FILE        drafts from a text file without a window
`
}
