export type Deferred<T> = Readonly<{ promise: Promise<T>; resolve(value: T): void; reject(error: unknown): void }>

/** A promise that the test settles when it wants. */
export function deferred<T = void>(): Deferred<T> {
  let resolve: (value: T) => void = () => {}
  let reject: (error: unknown) => void = () => {}
  const promise = new Promise<T>((res, rej) => {
    resolve = res
    reject = rej
  })
  return { promise, resolve, reject }
}
