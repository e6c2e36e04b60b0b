/** The one origin of the product's pages. A custom scheme, because `file://` pages may read other files. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'prathamiki'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
/** The one page; everything else in the window is a hash of it. */
export const APP_PAGE = `${APP_ORIGIN}/index.html`

/** Parsed, never compared as text: `app://prathamiki@evil/` begins like ours. */
function parseAppUrl(address: string): URL | null {
  try {
    const url = new URL(address)
    const ours =
      url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === ''
    return ours ? url : null
  } catch {
    return null
  }
}

export function isAppOrigin(address: string): boolean {
  return parseAppUrl(address) !== null
}

/** Is it the page itself, whatever its query and hash? Nothing else may be navigated to. */
export function isAppPage(address: string): boolean {
  const url = parseAppUrl(address)
  return url !== null && (url.pathname === '/index.html' || url.pathname === '/')
}
