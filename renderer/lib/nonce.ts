/** The nonce of this load, which `app://` writes into the page: styles made at run time are refused without it. */
export function readNonce(page: Document): string {
  return page.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''
}
