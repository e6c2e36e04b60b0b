import common from './en/common.json' with { type: 'json' }
import draft from './en/draft.json' with { type: 'json' }
import errors from './en/errors.json' with { type: 'json' }
import home from './en/home.json' with { type: 'json' }
import intake from './en/intake.json' with { type: 'json' }
import jobs from './en/jobs.json' with { type: 'json' }
import law from './en/law.json' with { type: 'json' }
import paper from './en/paper.json' with { type: 'json' }
import performance from './en/performance.json' with { type: 'json' }
import register from './en/register.json' with { type: 'json' }
import settings from './en/settings.json' with { type: 'json' }
import start from './en/start.json' with { type: 'json' }
import suggestion from './en/suggestion.json' with { type: 'json' }
import sync from './en/sync.json' with { type: 'json' }

export const en = {
  common,
  draft,
  errors,
  home,
  intake,
  jobs,
  law,
  paper,
  performance,
  register,
  settings,
  start,
  suggestion,
  sync
}
