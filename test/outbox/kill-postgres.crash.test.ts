import { describe } from 'vitest'
import { freshDatabase } from '../support/postgres.ts'
import { killedWhileSending } from './kill.ts'

describe('on PostgreSQL', () => killedWhileSending(freshDatabase))
