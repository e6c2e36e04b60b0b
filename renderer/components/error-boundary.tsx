import { Component, type ReactNode } from 'react'
import { Translation } from 'react-i18next'
import { flushAll } from '../lib/live-savers.ts'

type Props = Readonly<{ children: ReactNode }>
type State = Readonly<{ failed: boolean }>

/** A screen that fails to draw must not take what was typed with it: it is saved first, then the window starts anew. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override componentDidCatch(): void {
    void flushAll()
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <Translation>
        {(t) => (
          <div className="centre">
            <div className="card start-card stack" role="alert" data-testid="error-screen">
              <h1 className="page-title">{t('common.boundary.title')}</h1>
              <p>{t('common.boundary.safe')}</p>
              <p>{t('common.boundary.todo')}</p>
              <button type="button" onClick={() => window.location.reload()}>
                {t('common.boundary.reload')}
              </button>
            </div>
          </div>
        )}
      </Translation>
    )
  }
}
