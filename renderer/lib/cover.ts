import { create } from 'zustand'

/** Which lock hides the screen: from the moment it is asked for until a person has unlocked. */
export type Cover = 'none' | 'session' | 'sealed'

/** While there is a cover nothing of a case is shown, whatever the core still answers. */
export const useCover = create<Readonly<{ cover: Cover }>>(() => ({ cover: 'none' }))

export const setCover = (cover: Cover): void => useCover.setState({ cover })

export const isCovered = (): boolean => useCover.getState().cover !== 'none'
