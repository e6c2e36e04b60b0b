import { describe, expect, it } from 'vitest'
import { checkResolved } from '../../../electron/core/remote/address-check.ts'
import { errorCode } from '../../support/error-code.ts'

const refused: ReadonlyArray<readonly [string, string]> = [
  ['model.police.example', '169.254.169.254'],
  ['model.police.example', '127.0.0.1'],
  ['model.police.example', '::1'],
  ['model.police.example', '::ffff:127.0.0.1'],
  ['model.police.example', '::ffff:169.254.169.254'],
  ['model.police.example', '0.0.0.0'],
  ['model.police.example', '::'],
  ['model.police.example', '100.100.100.200'],
  ['model.police.example', 'fd00:ec2::254'],
  ['model.police.example', 'fe80::1'],
  ['model.police.example', '224.0.0.1'],
  ['model.police.example', '255.255.255.255'],
  ['model.police.example', 'not an address'],
  ['localhost', '10.0.0.7'],
  ['localhost', '93.184.216.34'],
  ['169.254.169.254', '169.254.169.254']
]

const accepted: ReadonlyArray<readonly [string, string]> = [
  ['model.police.example', '93.184.216.34'],
  ['model.police.example', '10.0.0.7'],
  ['model.police.example', 'fd00::7'],
  ['localhost', '127.0.0.1'],
  ['localhost', '::1'],
  ['127.0.0.1', '127.0.0.1'],
  ['::1', '::1']
]

describe('the address that a name leads to', () => {
  it.each(refused)('is refused: %s at %s', (host, address) => {
    expect(errorCode(() => checkResolved(host, address))).toBe('remote-not-allowed')
  })

  it.each(accepted)('is spoken to: %s at %s', (host, address) => {
    expect(errorCode(() => checkResolved(host, address))).toBeUndefined()
  })
})
