/** What a page laboratory is made of: folders named after hosts, and how they behave. */

export interface LabRoute {
  readonly redirect?: string | undefined
  readonly by: 'http' | 'meta' | 'script' | 'form'
  readonly status?: number | undefined
  readonly file?: string | undefined
  /** Milliseconds before the answer. */
  readonly delay: number
  readonly endless: boolean
  readonly bytes?: number | undefined
  readonly broken: boolean
  readonly headers: Readonly<Record<string, string>>
}

export interface LabCertificate {
  readonly names?: readonly string[] | undefined
  readonly expired: boolean
  readonly selfSigned: boolean
  readonly ageDays: number
}

export interface LabHost {
  readonly schemes: readonly ('http' | 'https')[]
  readonly certificate?: LabCertificate | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly addresses: readonly string[]
  readonly routes: Readonly<Record<string, LabRoute>>
  readonly cloak: readonly { readonly userAgent: string; readonly file?: string | undefined; readonly redirect?: string | undefined }[]
}

export interface LabPlan {
  readonly entries: readonly string[]
  readonly skip: readonly string[]
  readonly hosts: Readonly<Record<string, LabHost>>
}

export const PLAIN_HOST: LabHost = { schemes: ['http', 'https'], headers: {}, addresses: [], routes: {}, cloak: [] }
export const PLAIN_CERTIFICATE: LabCertificate = { expired: false, selfSigned: false, ageDays: 60 }
