import common from './hi/common.json' with { type: 'json' }
import draft from './hi/draft.json' with { type: 'json' }
import errors from './hi/errors.json' with { type: 'json' }
import home from './hi/home.json' with { type: 'json' }
import intake from './hi/intake.json' with { type: 'json' }
import jobs from './hi/jobs.json' with { type: 'json' }
import law from './hi/law.json' with { type: 'json' }
import paper from './hi/paper.json' with { type: 'json' }
import performance from './hi/performance.json' with { type: 'json' }
import register from './hi/register.json' with { type: 'json' }
import settings from './hi/settings.json' with { type: 'json' }
import start from './hi/start.json' with { type: 'json' }
import suggestion from './hi/suggestion.json' with { type: 'json' }
import sync from './hi/sync.json' with { type: 'json' }

export const hi = {
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
