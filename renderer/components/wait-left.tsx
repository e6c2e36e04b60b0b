import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesAndSeconds, secondsLeft } from '../lib/countdown.ts'

type Props = Readonly<{
  waitMs: number | null
  /** When that was told, by `Date.now()`. */
  toldAtMs: number
  /** The wait is over: what is shown is out of date. */
  onOver: () => void
}>

/** A wait counted down by the second; nothing when nobody knows how long it is. Not read out at every second. */
export function WaitLeft({ waitMs, toldAtMs, onOver }: Props): ReactNode {
  const { t } = useTranslation()
  const [nowMs, setNowMs] = useState(() => Date.now())
  const told = useRef(Number.NaN)
  // A wait told since the last tick begins with itself.
  const left = secondsLeft(waitMs, toldAtMs, Math.max(nowMs, toldAtMs))
  const isOver = left === 0
  useEffect(() => {
    if (waitMs === null || isOver) return undefined
    const timer = setInterval(() => setNowMs(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [waitMs, isOver])
  useEffect(() => {
    // Once for each wait that was told; one of nothing was over before it was told.
    if (!isOver || waitMs === 0 || told.current === toldAtMs) return
    told.current = toldAtMs
    onOver()
  }, [isOver, waitMs, toldAtMs, onOver])
  if (left === null) return null
  const { minutes, seconds } = minutesAndSeconds(left)
  return (
    <span className="wait-left" aria-live="off">
      {minutes > 0 ? t('sync.left.minutes', { minutes, seconds }) : t('sync.left.seconds', { seconds })}
    </span>
  )
}
