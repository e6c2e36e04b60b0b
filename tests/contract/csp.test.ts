import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, hardeningHeaders } from '../../electron/shell/content-security-policy.ts'

describe('the content security policy', () => {
  it('is exactly what was decided', () => {
    expect(contentSecurityPolicy('abc=')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc='; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
  })

  it('allows nothing inline, nothing evaluated and no other origin', () => {
    expect(contentSecurityPolicy('abc=')).not.toMatch(/unsafe|https?:|\*|strict-dynamic/)
  })

  it('comes with the other headers', () => {
    expect(hardeningHeaders('abc=')).toEqual({
      'Content-Security-Policy': contentSecurityPolicy('abc='),
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
      'Cache-Control': 'no-store'
    })
  })
})
