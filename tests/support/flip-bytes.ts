import { closeSync, openSync, readSync, writeSync } from 'node:fs'

/** Changes one bit of a closed file, as a worn disk does. */
export function flipBit(file: string, offset: number, bit: number): void {
  const handle = openSync(file, 'r+')
  const byte = Buffer.alloc(1)
  readSync(handle, byte, 0, 1, offset)
  byte[0] = (byte[0] ?? 0) ^ (1 << bit)
  writeSync(handle, byte, 0, 1, offset)
  closeSync(handle)
}

/** Writes rubbish over a part of a closed file. */
export function overwrite(file: string, offset: number, length: number): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, offset)
  closeSync(handle)
}
