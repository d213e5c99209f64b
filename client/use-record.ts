import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '../shared/problem.ts'
import type { ChartRecord, ReadProgress } from '../shared/record.ts'
import type { LaunchApi } from './api.ts'

/** `before` is what an earlier reading understood: it stays in use until the new one is whole. */
export type RecordState =
  | { readonly state: 'reading'; readonly lines: readonly ReadProgress[]; readonly before: ChartRecord | null }
  | { readonly state: 'ready'; readonly record: ChartRecord }
  | { readonly state: 'failed'; readonly problem: Problem; readonly before: ChartRecord | null }

const NOTHING_READ: RecordState = { state: 'reading', lines: [], before: null }

/** The newest whole reading, whatever is under way now. */
export const lastWhole = (record: RecordState): ChartRecord | null =>
  record.state === 'ready' ? record.record : record.before

/**
 * What was understood of the chart: what the server kept from an earlier reading of this launch, or a
 * new reading, told as it happens. Nothing is asked, and nothing is kept here, while `allowed` is false.
 */
export function useRecord(api: LaunchApi, allowed: boolean): { record: RecordState; readAgain: () => void } {
  const [record, setRecord] = useState(NOTHING_READ)

  const read = useCallback(async () => {
    setRecord((now) => ({ state: 'reading', lines: [], before: lastWhole(now) }))
    await api.read((line) => setRecord((now) => afterLine(now, line)))
  }, [api])

  useEffect(() => {
    if (!allowed) return
    let current = true
    void api.ask('record').then((kept) => {
      if (!current) return
      if (kept.ok) setRecord({ state: 'ready', record: kept.value })
      else if (kept.problem === 'record-not-read') void read()
      else setRecord({ state: 'failed', problem: kept.problem, before: null })
    })
    return () => {
      current = false
      setRecord(NOTHING_READ)
    }
  }, [api, allowed, read])

  return { record, readAgain: () => void read() }
}

export function afterLine(now: RecordState, line: ReadProgress): RecordState {
  if (line.kind === 'record') return { state: 'ready', record: line.record }
  const before = lastWhole(now)
  if (line.kind === 'problem') return { state: 'failed', problem: line.problem as Problem, before }
  return { state: 'reading', lines: [...(now.state === 'reading' ? now.lines : []), line], before }
}
