import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAddressProblem, type AddressProblem } from '#shared/domain/server-address.ts'
import { settingChangesSchema } from '#shared/domain/settings.ts'

const refused: ReadonlyArray<readonly [string, AddressProblem]> = [
  ['model.police.example', 'not-an-address'],
  ['ftp://model.police.example', 'not-an-address'],
  ['file:///etc/passwd', 'not-an-address'],
  ['javascript:alert(1)', 'not-an-address'],
  ['https:model.police.example', 'not-an-address'],
  ['https:/\\model.police.example', 'not-an-address'],
  ['https://', 'not-an-address'],
  ['https:///x', 'not-an-address'],
  ['https://model.police.example/\r\nHost: other', 'not-an-address'],
  [' https://model.police.example', 'not-an-address'],
  ['https://mod\tel.police.example', 'not-an-address'],
  ['https://मॉडल.example', 'not-an-address'],
  ['https://officer:secret@model.police.example', 'has-password'],
  ['https://model.police.example@evil.example', 'has-password'],
  ['https://model.police.example?x=1', 'has-query'],
  ['https://model.police.example/#x', 'has-query'],
  ['http://model.police.example', 'not-https'],
  ['http://10.0.0.7:8000', 'not-https'],
  ['http://localhost.evil.example', 'not-https'],
  ['http://127.0.0.1.evil.example', 'not-https'],
  ['http://[::ffff:127.0.0.1]', 'not-an-address'],
  ['http://2886729729', 'not-an-address'],
  ['https://0x7f.1', 'not-an-address'],
  ['https://127.1', 'not-an-address'],
  ['https://0177.0.0.1', 'not-an-address'],
  ['http://0.0.0.0', 'not-https']
]

const accepted = [
  '',
  'https://model.police.example',
  'https://model.police.example:8443/v1',
  'https://10.0.0.7',
  'https://[fd00::7]:8443',
  'http://localhost:8000',
  'http://127.0.0.1:8000/v1',
  'http://[::1]:8000'
]

describe('the address of a model server', () => {
  it.each(refused)('is refused: %s', (text, problem) => {
    expect(findAddressProblem(text)).toBe(problem)
    expect(settingChangesSchema.safeParse({ 'server.url': text }).success).toBe(false)
  })

  it.each(accepted)('is taken: %s', (text) => {
    expect(findAddressProblem(text)).toBeNull()
    expect(settingChangesSchema.safeParse({ 'server.url': text }).success).toBe(true)
  })

  it('is never an unencrypted one beyond this machine, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((text) => `http://${text}`)
        ),
        (text) => {
          if (text === '' || findAddressProblem(text) !== null) return
          const { protocol, hostname } = new URL(text)
          expect(protocol === 'https:' || /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname)).toBe(true)
        }
      )
    )
  })
})

describe('the certificates of an authority', () => {
  it('are PEM certificates and nothing else', () => {
    const accepts = (text: string): boolean => settingChangesSchema.safeParse({ 'server.caPem': text }).success
    const one = '-----BEGIN CERTIFICATE-----\nMIIB+/=\n-----END CERTIFICATE-----\n'
    expect([accepts(''), accepts(one), accepts(one + one)]).toEqual([true, true, true])
    expect(accepts(one.replaceAll('CERTIFICATE', 'PRIVATE KEY'))).toBe(false)
    expect(accepts(`${one}-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n`)).toBe(false)
    expect(accepts('/etc/ssl/cert.pem')).toBe(false)
  })
})
