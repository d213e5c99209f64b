import { clientBuilt } from '../../commands/client-build.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'

/** A world whose pages are built, for tests that look at them. */
export async function openBuiltWorld(options: WorldOptions = {}): Promise<World> {
  await clientBuilt()
  return openWorld(options)
}
