import * as z from 'zod'
import { findAddressProblem } from './server-address.ts'

/** One or more certificates in PEM form, and nothing else. Kept as text: a path would end with the USB stick. */
const certificates = /^\s*(?:-----BEGIN CERTIFICATE-----\s[A-Za-z0-9+/=\s]{1,16000}-----END CERTIFICATE-----\s*)+$/

const limitMs = (least: number, most: number, usual: number): z.ZodDefault<z.ZodNumber> =>
  z.number().int().min(least).max(most).default(usual)

export const serverProtocolSchema = z.enum(['openai', 'afirgen'])
export type ServerProtocol = z.infer<typeof serverProtocolSchema>

/** The model server, and every number of the one wrapper around calls to it (part of `settings.ts`). */
export const remoteSettingsShape = {
  /** Empty: no server, the product drafts by itself. Otherwise the only host that is ever spoken to. */
  'server.url': z
    .string()
    .max(500)
    .refine((text) => findAddressProblem(text) === null)
    .default(''),
  'server.protocol': serverProtocolSchema.default('openai'),
  /** Name of the model as the server knows it; empty: the first one it offers. */
  'server.model': z.string().max(200).default(''),
  /** Certificates of the authority that signed the server's own; empty: the authorities that the runtime knows. */
  'server.caPem': z
    .string()
    .max(60_000)
    .refine((text) => text === '' || certificates.test(text))
    .default(''),

  /** What the breaker looks back on: a desktop makes few calls, so it needs a minute to see five. */
  'remote.windowMs': limitMs(1000, 600_000, 60_000),
  'remote.minCalls': z.number().int().min(1).max(1000).default(5),
  'remote.failurePercent': z.number().int().min(1).max(100).default(50),
  'remote.slowPercent': z.number().int().min(1).max(100).default(80),
  /** A generation beyond a minute is of no use to the person who waits for it. */
  'remote.slowCallMs': limitMs(100, 600_000, 60_000),
  /** First wait of an open circuit, doubling to the cap: a restarted server is back soon, a dead line is not. */
  'remote.openBaseMs': limitMs(100, 3_600_000, 15_000),
  'remote.openCapMs': limitMs(100, 3_600_000, 300_000),
  /** A probe that has not come back by then has told enough. */
  'remote.probeMs': limitMs(100, 600_000, 60_000),

  /** Waits 1, 2 and 4 s at the most (full jitter): enough for a restart of the service behind a balancer. */
  'remote.retries': z.number().int().min(0).max(10).default(3),
  'remote.retryBaseMs': limitMs(10, 60_000, 1000),
  'remote.retryCapMs': limitMs(10, 600_000, 60_000),
  /** A server may ask for quiet; beyond an hour it is a mistake of the server. */
  'remote.retryAfterCapMs': limitMs(1000, 86_400_000, 3_600_000),
  /** Retries are at most this share of the calls (Google SRE book, "Handling Overload") .. */
  'remote.retryBudgetPercent': z.number().int().min(0).max(100).default(10),
  /** .. and one in this time in any case, so that a quiet station may retry at all. */
  'remote.retryBudgetEveryMs': limitMs(100, 600_000, 10_000),
  /** What may be saved up: the retries of one call, so that the first call of the day has all of them. */
  'remote.retryBudgetMax': z.number().int().min(1).max(100).default(3),

  'remote.connectMs': limitMs(10, 60_000, 5000),
  'remote.firstByteMs': limitMs(10, 600_000, 30_000),
  'remote.chunkMs': limitMs(10, 600_000, 20_000),
  /** The whole of one generation, its retries included. */
  'remote.generationMs': limitMs(100, 3_600_000, 180_000),
  'remote.healthMs': limitMs(10, 60_000, 5000),
  /** Two generations at once are as many as one graphics card serves without slowing both. */
  'remote.concurrency': z.number().int().min(1).max(16).default(2),
  'remote.queueLimit': z.number().int().min(0).max(1000).default(8),
  /** A narrative in two languages is under 100 kB; ten times that is no answer any more. */
  'remote.maxReplyBytes': z.number().int().min(1024).max(67_108_864).default(1_048_576)
} as const
