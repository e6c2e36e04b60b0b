import * as z from 'zod'
import { appErrorDataSchema } from './error.ts'

export const jobKindSchema = z.enum(['draft', 'refine'])
export type JobKind = z.infer<typeof jobKindSchema>

/** `compute` runs in the worker pool, `network` talks to a model server. Each has its own concurrency. */
export const jobLaneSchema = z.enum(['compute', 'network'])
export type JobLane = z.infer<typeof jobLaneSchema>

export const jobStateSchema = z.enum(['pending', 'running', 'waiting_network', 'completed', 'cancelled', 'dead'])
export type JobState = z.infer<typeof jobStateSchema>

/** 1 to 10, higher first. What blocks a person waiting at the desk goes before what can wait. */
export const jobPriorities = { register: 9, draft: 7, sync: 5, export: 4, index: 3, cleanup: 1 } as const

export const jobViewSchema = z.strictObject({
  id: z.string(),
  kind: jobKindSchema,
  lane: jobLaneSchema,
  state: jobStateSchema,
  priority: z.number().int().min(1).max(10),
  attempts: z.number().int().min(0),
  maxAttempts: z.number().int().min(1),
  /** 0 to 1. */
  progress: z.number().min(0).max(1),
  cancelRequested: z.boolean(),
  firId: z.string().nullable(),
  localRef: z.string().nullable(),
  availableAt: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  durationMs: z.number().nullable(),
  error: appErrorDataSchema.nullable()
})
export type JobView = z.infer<typeof jobViewSchema>

export const queueViewSchema = z.strictObject({
  paused: z.boolean(),
  jobs: z.array(jobViewSchema),
  counts: z.record(jobStateSchema, z.number().int())
})
export type QueueView = z.infer<typeof queueViewSchema>
