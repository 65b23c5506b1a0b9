/**
 * The defaults as a plain object: what the schema gives for an empty file, without loading the schema library, which
 * costs `telltale check` a third of its start. config.test.ts holds the two together.
 */
import type { Config } from './schema.ts'

export const defaultConfig = (): Config => ({
  data: './data',
  smtp: {
    host: '127.0.0.1',
    port: 2525,
    name: 'telltale.localhost',
    domains: [],
    sizeBytesMax: 50_000_000,
    recipientsMax: 100,
    connectionsMax: 200,
    connectionsPerAddressMax: 20,
    tlsKeyFile: null,
    tlsCertFile: null,
  },
  http: {
    host: '127.0.0.1',
    port: 8025,
    uploadBytesMax: 50_000_000,
    requestsPerMinuteMax: 600,
    checksPerMinuteMax: 60,
    publicNames: [],
    trustedProxies: [],
  },
  trustedReceivers: [],
  dns: { isOffline: false, servers: [] },
  visit: { policy: 'off', browser: null, laboratory: null, tabs: 2, kits: false, kitRules: null, refusedNetworks: [] },
  operator: { name: 'Telltale', contact: null },
  secrets: [],
  events: null,
  feeds: { urls: [], everyMinutes: 60, days: 14 },
  traps: [],
  retention: { days: null },
  workers: 0,
  freeBytesMin: 500_000_000,
})
