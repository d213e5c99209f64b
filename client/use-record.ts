import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '../shared/problem.ts'
import type { ChartRecord, ReadProgress } from '../shared/record.ts'
import type { LaunchApi } from './api.ts'

export type RecordState =
  | { readonly state: 'reading'; readonly lines: readonly ReadProgress[] }
  | { readonly state: 'ready'; readonly record: ChartRecord }
  | { readonly state: 'failed'; readonly problem: Problem }

/**
 * What was understood of the chart: what the server kept from an earlier reading of this launch, or a
 * new reading, told as it happens. Nothing is asked while `allowed` is false.
 */
export function useRecord(api: LaunchApi, allowed: boolean): { record: RecordState; readAgain: () => void } {
  const [record, setRecord] = useState<RecordState>({ state: 'reading', lines: [] })

  const read = useCallback(async () => {
    setRecord({ state: 'reading', lines: [] })
    await api.read((line) => setRecord((before) => after(before, line)))
  }, [api])

  useEffect(() => {
    if (!allowed) return
    let current = true
    void api.ask('record').then((kept) => {
      if (!current) return
      if (kept.ok) setRecord({ state: 'ready', record: kept.value })
      else if (kept.problem === 'record-not-read') void read()
      else setRecord({ state: 'failed', problem: kept.problem })
    })
    return () => {
      current = false
    }
  }, [api, allowed, read])

  return { record, readAgain: () => void read() }
}

function after(before: RecordState, line: ReadProgress): RecordState {
  if (line.kind === 'record') return { state: 'ready', record: line.record }
  if (line.kind === 'problem') return { state: 'failed', problem: line.problem as Problem }
  return { state: 'reading', lines: [...(before.state === 'reading' ? before.lines : []), line] }
}
