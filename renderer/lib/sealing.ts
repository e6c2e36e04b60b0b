import { create } from 'zustand'

/** True from the moment the lock is asked for until the core has closed the store: nothing of a case is shown. */
export const useSealing = create<Readonly<{ sealing: boolean }>>(() => ({ sealing: false }))

export const setSealing = (sealing: boolean): void => useSealing.setState({ sealing })
