import { describe, expect, it } from 'vitest'
import { findAmounts } from '../../../../electron/core/generation/extract/amounts.ts'
import { findEmails } from '../../../../electron/core/generation/extract/emails.ts'
import { findIdentityNumbers } from '../../../../electron/core/generation/extract/identity-numbers.ts'
import { findImeis, isImei } from '../../../../electron/core/generation/extract/imei.ts'
import { findPhones } from '../../../../electron/core/generation/extract/phones.ts'
import { findChassisNumbers, findVehicleNumbers } from '../../../../electron/core/generation/extract/vehicle-numbers.ts'
import { documentOf } from '../../../support/read-facts.ts'

const values = (found: ReadonlyArray<{ value: string }>): ReadonlyArray<string> => found.map(({ value }) => value)

describe('findAmounts', () => {
  it.each([
    ['Rs. 2,80,000', '280000'],
    ['Rs 25000/-', '25000'],
    ['38,500/- only', '38500'],
    ['₹46,000', '46000'],
    ['INR 1,250.50', '1251'],
    ['five thousand rupees', '5000'],
    ['Rs. 2.4 lakh', '240000'],
    ['10 lakh rupaye', '1000000'],
    ['two crore thirty five lakh rupees', '23500000'],
    ['18 hazar rupaye', '18000'],
    ['दो लाख रुपये', '200000'],
    ['ढाई लाख रुपये', '250000'],
    ['साढ़े तीन हजार रुपये', '3500'],
    ['पैंतालीस हजार रुपये', '45000'],
    ['एक लाख दस हजार रुपये', '110000'],
    ['रु. ५,०००', '5000']
  ])('reads %j as %s rupees', (text, expected) => {
    expect(values(findAmounts(documentOf(text)))).toEqual([expected])
  })

  it.each(['5 km', '25 years', 'account 50100123456789', 'two men', 'Sector 18', 'lakh'])(
    'reads no money in %j',
    (text) => {
      expect(findAmounts(documentOf(text))).toEqual([])
    }
  )
})

describe('findPhones', () => {
  it.each([
    ['Mob. 9876501234', '9876501234'],
    ['+91 94470 11223', '9447011223'],
    ['+91-9845098450', '9845098450'],
    ['मो० ९८७६५४३२१०', '9876543210'],
    ['phone 033-24661234', '03324661234'],
    ['98220-98220', '9822098220']
  ])('reads %j', (text, expected) => {
    expect(values(findPhones(documentOf(text)))).toEqual([expected])
  })

  it.each([
    'UTR: 621534789012',
    'account no. 9876543210',
    'Aadhaar 9876 5432 1012',
    'Rs 9876543210',
    'IMEI 9876543210',
    'order id 9876543210',
    '19876543210123',
    '9876543210@upi'
  ])('reads no phone in %j', (text) => {
    expect(findPhones(documentOf(text))).toEqual([])
  })
})

describe('findVehicleNumbers', () => {
  it.each([
    ['UP 41 XY 1234', 'UP41XY1234'],
    ['HR-01-AQ-5567', 'HR01AQ5567'],
    ['MH12AB1234', 'MH12AB1234'],
    ['DL 1R T 8890', 'DL1RT8890'],
    ['22 BH 4521 C', '22BH4521C'],
    ['गाड़ी नं० UP 32 1234', 'UP321234']
  ])('reads %j', (text, expected) => {
    expect(values(findVehicleNumbers(documentOf(text)))).toEqual([expected])
  })

  it.each(['as 12 people', 'in 24 hours', 'UP 100', 'Or 15 men', 'up 32 1234'])('reads no vehicle in %j', (text) => {
    expect(findVehicleNumbers(documentOf(text))).toEqual([])
  })

  it('reads a chassis number only after its word', () => {
    expect(values(findChassisNumbers(documentOf('chassis no. is MBLHA10AMFHB12345')))).toEqual(['MBLHA10AMFHB12345'])
    expect(findChassisNumbers(documentOf('MBLHA10AMFHB12345'))).toEqual([])
  })
})

describe('findImeis', () => {
  it('knows the check digit', () => {
    expect(isImei('356938035643809')).toBe(true)
    expect(isImei('356938035643808')).toBe(false)
    expect(isImei('12345')).toBe(false)
  })

  it('keeps a wrong IMEI that the informant gave, and marks it', () => {
    expect(findImeis(documentOf('iPhone 15, IMEI: 123456789'))).toMatchObject([
      { value: '123456789', checkDigitRight: false }
    ])
    expect(findImeis(documentOf('IMEI No. 356938035643809'))).toMatchObject([{ checkDigitRight: true }])
  })
})

describe('the other numbers', () => {
  it('reads e-mail addresses and no UPI id', () => {
    expect(values(findEmails(documentOf('Mail: Joseph.Mathew@example.com, upi joseph@okaxis')))).toEqual([
      'joseph.mathew@example.com'
    ])
  })

  it('reads identity numbers only after their word', () => {
    expect(values(findIdentityNumbers(documentOf('my PAN card ABCDE1234F and Aadhaar 2345 6789 0123')))).toEqual([
      'ABCDE1234F',
      '234567890123'
    ])
    expect(findIdentityNumbers(documentOf('code ABCDE1234F'))).toEqual([])
  })
})
