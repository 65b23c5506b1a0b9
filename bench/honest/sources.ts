/** What every source of honest mails hands over: a finished body, its world, and where the words came from. */
import type { Body } from './letter.ts'
import type { World } from './world.ts'

export interface Made {
  readonly package: string
  readonly template: string
  readonly body: Body
  readonly world: World
}
