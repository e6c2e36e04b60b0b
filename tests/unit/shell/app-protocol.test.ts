import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { answerRequest, registerAppScheme, serveAppScheme } from '../../../electron/shell/app-protocol.ts'
import { createLogger } from '../../../electron/core/support/logger.ts'
import { hostileUrls } from '../../support/hostile-urls.ts'
import { tempDir } from '../../support/temp-dir.ts'
import { traversalPaths } from '../../support/traversal-paths.ts'

const page = '<meta name="csp-nonce" content="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>'
let root: string

beforeEach(() => {
  const dir = tempDir()
  root = join(dir, 'window')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), page)
  writeFileSync(join(root, 'assets', 'index.js'), 'x')
  writeFileSync(join(dir, 'secret.js'), 'secret')
  symlinkSync(join(dir, 'secret.js'), join(root, 'assets', 'link.js'))
})

const get = (url: string, method = 'GET'): Promise<Response> => answerRequest({ url, method }, root, 'bm9uY2U=')

describe('the app scheme', () => {
  it('serves the page with the nonce of this load in the page and in the policy', async () => {
    const answer = await get('app://prathamiki/index.html?x=1')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toContain(`'nonce-bm9uY2U='`)
    const text = await answer.text()
    expect(text.match(/bm9uY2U=/g)).toHaveLength(2)
    expect(text).not.toContain('__CSP_NONCE__')
  })

  it('serves a file of the window with its fixed type and the hardening headers', async () => {
    const answer = await get('app://prathamiki/assets/index.js')
    expect([answer.status, await answer.text()]).toEqual([200, 'x'])
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each(traversalPaths)('answers 404 to %j', async (path) => {
    // A path without its slash would become part of the host name.
    const answer = await get(`app://prathamiki${path.startsWith('/') ? path : `/${path || '%2e'}.x`}`)
    expect([200, 404]).toContain(answer.status)
    // The address parser folds plain dots away; what is left may be the page itself, and never anything else.
    if (answer.status === 200) expect(await answer.text()).toMatch(/csp-nonce|^x$/)
  })

  it('does not follow a link that leads out of its folder', async () => {
    expect((await get('app://prathamiki/assets/link.js')).status).toBe(404)
  })

  it.each(hostileUrls.filter((url) => URL.canParse(url)))('answers 404 to another origin: %s', async (url) => {
    expect((await get(url)).status).toBe(404)
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('answers 405 to %s', async (method) => {
    expect((await get('app://prathamiki/index.html', method)).status).toBe(405)
  })

  it('takes a new nonce for every load', async () => {
    let handler: (request: Request) => Promise<Response> = () => Promise.reject(new Error('not registered'))
    let next = 0
    serveAppScheme({
      protocol: { handle: (_scheme, given) => void (handler = given as typeof handler) },
      rootDir: root,
      randomness: { bytes: (length) => Buffer.alloc(length, ++next), fraction: () => 0 },
      logger: createLogger(
        () => undefined,
        () => '',
        'test'
      )
    })
    const load = async (): Promise<string> =>
      await (await handler({ url: 'app://prathamiki/', method: 'GET' } as Request)).text()
    expect(await load()).not.toBe(await load())
  })

  it('is registered as standard and secure, and with no other right', () => {
    const registered: unknown[] = []
    registerAppScheme({ registerSchemesAsPrivileged: (schemes) => void registered.push(schemes) })
    expect(registered).toEqual([[{ scheme: 'app', privileges: { standard: true, secure: true } }]])
  })
})
