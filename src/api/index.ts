/** Serves the HTTP app on a port. */
import { serve } from '@hono/node-server'
import { Fault, Refusal } from '../model/index.ts'
import { createHttpApp, type HttpOptions } from './app.ts'

export { createHttpApp } from './app.ts'

export interface HttpServer {
  readonly port: number
  close(): Promise<void>
}

const HEADERS_MS_MAX = 10_000
const REQUEST_MS_MAX = 120_000

export function startHttp(
  options: HttpOptions & { readonly config: { readonly host: string; readonly port: number } },
): Promise<HttpServer> {
  const { host, port } = options.config
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: createHttpApp(options).fetch,
        hostname: host,
        port,
        serverOptions: { headersTimeout: HEADERS_MS_MAX, requestTimeout: REQUEST_MS_MAX },
      },
      (address) => {
        resolve({
          port: address.port,
          close: () =>
            new Promise((done) => {
              server.close(() => done())
              if ('closeAllConnections' in server) server.closeAllConnections()
            }),
        })
      },
    )
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === 'EADDRINUSE'
          ? new Refusal(`Port ${port} is taken. Choose another with --http-port.`, { cause })
          : new Fault('disk-failed', { cause }),
      ),
    )
  })
}
