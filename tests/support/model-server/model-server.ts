import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { ANSWER, answerTo } from './answers.ts'
import type { Behaviour, Seen } from './behaviour.ts'

export type { Behaviour, Seen } from './behaviour.ts'

export type ModelServer = Readonly<{
  url: string
  port: number
  seen: Seen[]
  /** How often each idempotency key was applied: more than once is a duplicate. */
  applied: Map<string, number>
  /** From now on. */
  behave(script: Script): void
  close(): Promise<void>
}>

/** The behaviour for the n-th request (from 0); or one for all; a list ends with its last. */
export type Script = Behaviour | ReadonlyArray<Behaviour> | ((seen: Seen, index: number) => Behaviour)

export type ModelServerOptions = Readonly<{
  script?: Script
  tls?: Readonly<{ key: string; cert: string }>
  port?: number
  /** What is answered when all is well. */
  content?: (seen: Seen) => string | Promise<string>
}>

const isList = (script: Script): script is ReadonlyArray<Behaviour> => Array.isArray(script)

function pick(script: Script, seen: Seen, index: number): Behaviour {
  if (typeof script === 'function') return script(seen, index)
  if (!isList(script)) return script
  return script[Math.min(index, script.length - 1)] ?? { kind: 'hang' }
}

async function readSeen(request: IncomingMessage): Promise<Seen> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  const header = (name: string): string | null => {
    const value = request.headers[name]
    return typeof value === 'string' ? value : null
  }
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    idempotencyKey: header('idempotency-key'),
    authorization: header('authorization') ?? header('x-api-key'),
    body: Buffer.concat(pieces).toString(),
    atMs: performance.now()
  }
}

/** A model server on this machine that speaks both protocols and can misbehave by script. Bounded, counts what it sees. */
export async function startModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const seenAll: Seen[] = []
  const applied = new Map<string, number>()
  const sockets = new Set<Socket>()
  const timers = new Set<NodeJS.Timeout>()
  let script: Script = options.script ?? { kind: 'answer' }
  let index = 0

  const apply = (seen: Seen): void => {
    // The server of ours keeps its word: a key that was applied is not applied again.
    if (seen.idempotencyKey === null || applied.has(seen.idempotencyKey)) return
    applied.set(seen.idempotencyKey, 1)
  }
  const later = (delayMs: number, run: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      run()
    }, delayMs)
    timers.add(timer)
  }

  const respond = async (behaviour: Behaviour, seen: Seen, response: ServerResponse): Promise<void> => {
    // Only a request for words has words for an answer.
    const contentOf = async (): Promise<string> => {
      if (seen.method !== 'POST') return ''
      return behaviour.kind === 'answer' && behaviour.content !== undefined
        ? behaviour.content
        : ((await options.content?.(seen)) ?? JSON.stringify(ANSWER))
    }
    switch (behaviour.kind) {
      case 'answer': {
        apply(seen)
        if (behaviour.lose) return void response.destroy()
        const { type, text } = answerTo(seen, await contentOf())
        return later(behaviour.delayMs ?? 0, () => response.writeHead(200, { 'content-type': type }).end(text))
      }
      case 'status':
        response.writeHead(behaviour.status, {
          'content-type': behaviour.type ?? 'application/json',
          ...behaviour.headers
        })
        return void response.end('{"detail":"secret words of the server"}')
      case 'hang':
        return
      case 'trickle': {
        response.writeHead(200, { 'content-type': 'application/json' })
        const drip = (): void => {
          if (response.destroyed) return
          response.write(' ')
          later(behaviour.everyMs, drip)
        }
        return drip()
      }
      case 'cut': {
        const { type, text } = answerTo(seen, await contentOf())
        response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(text) })
        response.write(text.slice(0, text.length / 2))
        return later(10, () => response.destroy())
      }
      case 'wrong-length': {
        const { type, text } = answerTo(seen, await contentOf())
        const head = `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(text) + behaviour.by}\r\n\r\n`
        return void response.socket?.end(head + text)
      }
      case 'body':
        return void response.writeHead(200, { 'content-type': behaviour.type }).end(behaviour.text)
      case 'pieces': {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        const send = (at: number): void => {
          const piece = behaviour.pieces[at]
          if (piece === undefined) return void response.end()
          response.write(piece)
          later(behaviour.gapMs ?? 1, () => send(at + 1))
        }
        return send(0)
      }
      case 'garbage':
        return void response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n')
    }
  }

  const listener: RequestListener = (request, response) =>
    void readSeen(request)
      .then((seen) => {
        seenAll.push(seen)
        return respond(pick(script, seen, index++), seen, response)
      })
      // The client left in the middle of its own request, or sent what no answer can be made from.
      .catch(() => response.destroy())
  const server = options.tls ? createTlsServer(options.tls, listener) : createServer(listener)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    seen: seenAll,
    applied,
    behave(next) {
      script = next
      index = 0
    },
    close: () =>
      new Promise((resolve) => {
        for (const timer of timers) clearTimeout(timer)
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      })
  }
}
