import { createRoot } from 'react-dom/client'
import { setNonce } from 'get-nonce'
import * as z from 'zod'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { App } from './app.tsx'
import { startI18n } from './i18n/index.ts'
import { flushOnLeaving } from './lib/live-savers.ts'
import { readNonce } from './lib/nonce.ts'

// The policy forbids `eval`, which zod would otherwise try once.
z.config({ jitless: true })

const nonce = readNonce(document)
setNonce(nonce)
startI18n('en')
flushOnLeaving(window)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<App nonce={nonce} />)
