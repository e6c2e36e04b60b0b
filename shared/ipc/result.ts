import * as z from 'zod'
import { appErrorDataSchema, type AppErrorData } from '../domain/error.ts'

/** Thrown errors lose their class across processes, so every answer is one of these two. */
export type Result<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; error: AppErrorData }>

export const errorResultSchema = z.strictObject({ ok: z.literal(false), error: appErrorDataSchema })
