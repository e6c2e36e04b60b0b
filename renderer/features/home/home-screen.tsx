import { useMemo, useRef, useState, type ReactNode } from 'react'
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { IconFilePlus, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../components/error-note.tsx'
import { startComplaint } from '../../components/app-shell.tsx'
import { showNumber } from '../../lib/numbers.ts'
import { FirTable } from './fir-table.tsx'
import { listFilters, useFirList, type ListFilter } from './use-fir-list.ts'
import './home.css'

/** Quiet time after a letter of the search: a word is typed in less, the answer is felt as at once. */
const SEARCH_DEBOUNCE_MS = 200

const filters = Object.keys(listFilters) as ReadonlyArray<ListFilter>

/** All records, newest first, with search in both languages. */
export function HomeScreen(): ReactNode {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<ListFilter>('all')
  const [search] = useDebouncedValue(typed.trim(), SEARCH_DEBOUNCE_MS)
  const box = useRef<HTMLInputElement>(null)
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useFirList(search, filter)
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const total = data?.pages[0]?.total ?? 0
  const nothingYet = !isPending && total === 0 && search === '' && filter === 'all'

  useHotkeys([
    ['N', startComplaint],
    ['/', () => box.current?.focus()]
  ])

  return (
    <div className="home">
      <div className="home-bar">
        <TextInput
          ref={box}
          className="home-search"
          aria-label={t('home.searchLabel')}
          placeholder={t('home.searchHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={200}
          data-testid="search"
        />
        <SegmentedControl
          aria-label={t('home.filterLabel')}
          value={filter}
          onChange={(value) => setFilter(value as ListFilter)}
          data={filters.map((value) => ({ value, label: t(`home.filter.${value}`) }))}
          data-testid="status-filter"
        />
        <span className="quiet" role="status">
          {t('home.total', { count: total, shown: showNumber(total) })}
        </span>
        <Button
          className="push"
          leftSection={<IconFilePlus size={18} aria-hidden />}
          onClick={startComplaint}
          data-testid="new-complaint"
        >
          {t('home.new')}
        </Button>
      </div>
      {error && <ErrorNote error={error} />}
      {nothingYet ? (
        <div className="centre">
          <div className="stack home-empty" data-testid="empty-home">
            <h1 className="page-title">{t('home.empty.title')}</h1>
            <p>{t('home.empty.text')}</p>
            <Button size="lg" leftSection={<IconFilePlus size={22} aria-hidden />} onClick={startComplaint}>
              {t('home.new')}
            </Button>
          </div>
        </div>
      ) : (
        <FirTable
          rows={rows}
          total={total}
          loading={isPending}
          onNeedMore={() => {
            if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
          }}
        />
      )}
    </div>
  )
}
