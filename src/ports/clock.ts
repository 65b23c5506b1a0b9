/** Time reaches a stage only through this. */
export interface Clock {
  now(): Date
}
