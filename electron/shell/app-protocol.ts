import { readFile, realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import type { Protocol } from 'electron'
import type { Logger } from '../core/support/logger.ts'
import type { Randomness } from '../core/support/ids.ts'
import { APP_SCHEME, isAppOrigin } from './app-origin.ts'
import { hardeningHeaders } from './content-security-policy.ts'
import { resolveAsset } from './resolve-asset.ts'

const NONCE_BYTES = 16
/** What the page holds where the nonce of this load belongs. */
const NONCE_MARK = '__CSP_NONCE__'

/** Before the app is ready: gives the scheme a real origin, so that the policy and the storage rules apply to it. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true } }])
}

export type AppProtocolPorts = Readonly<{
  protocol: Pick<Protocol, 'handle'>
  /** Folder of the built window. */
  rootDir: string
  randomness: Randomness
  logger: Logger
}>

/** After the app is ready: serves the built window, and only that. */
export function serveAppScheme({ protocol, rootDir, randomness, logger }: AppProtocolPorts): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const answer = await answerRequest(request, rootDir, randomness.bytes(NONCE_BYTES).toString('base64'))
    if (!answer.ok) logger.warn('protocol.refused', { code: String(answer.status) })
    return answer
  })
}

/** @see https://www.electronjs.org/docs/latest/tutorial/security#18-avoid-usage-of-the-file-protocol-and-prefer-usage-of-custom-protocols */
export async function answerRequest(
  request: Pick<Request, 'url' | 'method'>,
  rootDir: string,
  nonce: string
): Promise<Response> {
  const refuse = (status: number): Response => new Response(null, { status, headers: hardeningHeaders(nonce) })
  if (request.method !== 'GET') return refuse(405)
  if (!isAppOrigin(request.url)) return refuse(404)
  const asset = resolveAsset(rootDir, new URL(request.url).pathname)
  if (asset === null) return refuse(404)
  const body = await readInside(rootDir, asset.file)
  if (body === null) return refuse(404)
  const content = asset.mimeType.startsWith('text/html')
    ? new TextDecoder().decode(body).replaceAll(NONCE_MARK, nonce)
    : body
  return new Response(content, { headers: { ...hardeningHeaders(nonce), 'Content-Type': asset.mimeType } })
}

/** A link that leads out of the folder is no file of ours either. Null when it cannot be read: the page shows a gap. */
async function readInside(rootDir: string, file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const [root, real] = await Promise.all([realpath(rootDir), realpath(file)])
    return real.startsWith(root + sep) ? await readFile(real) : null
  } catch {
    return null
  }
}
