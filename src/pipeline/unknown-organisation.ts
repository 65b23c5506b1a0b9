/**
 * An organisation that the mail names and that we do not know is said to be unknown, never taken for fine. It is no signal: not knowing
 * somebody speaks neither for nor against them, and most honest firms are unknown to us.
 */
import { FAULTS, type Report } from '../model/index.ts'

const CODE = 'organisation-not-known'

export const unknownOrganisation = (brand: Report['brand']): Report['notRun'] =>
  brand !== null && brand.organisation === null ? [{ signal: 'known-organisation', because: FAULTS[CODE].says, code: CODE }] : []
