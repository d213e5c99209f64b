import { describe } from 'vitest'
import { killedWhileSending } from './kill.ts'

describe('on PGlite', () => killedWhileSending(async () => undefined))
