import { generate } from 'selfsigned'

export type Pems = Readonly<{ key: string; cert: string }>

const DAY_MS = 86_400_000

type Kind = Readonly<{ host?: string; expired?: boolean; issuer?: Pems; isCa?: boolean }>

/** A certificate made on the spot: of its own making unless an issuer is given. */
export async function makeCertificate({
  host = '127.0.0.1',
  expired = false,
  issuer,
  isCa = false
}: Kind): Promise<Pems> {
  const nowMs = Date.now()
  const isNumber = /^[\d.]+$/.test(host)
  const pems = await generate([{ name: 'commonName', value: isCa ? 'Test authority' : host }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(nowMs - 10 * DAY_MS),
    notAfterDate: new Date(nowMs + (expired ? -DAY_MS : DAY_MS)),
    extensions: isCa
      ? [{ name: 'basicConstraints', cA: true, critical: true }]
      : [{ name: 'subjectAltName', altNames: [isNumber ? { type: 7, ip: host } : { type: 2, value: host }] }],
    ...(issuer ? { ca: { key: issuer.key, cert: issuer.cert } } : {})
  })
  return { key: pems.private, cert: pems.cert }
}
