#!/usr/bin/env node
/** The `telltale` command. Written so that a Node too old for the rest can still run it, and say so. */
import module from 'node:module'

const NODE_MAJOR_MIN = 24

if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR_MIN) {
  process.stderr.write(`telltale: needs Node.js ${NODE_MAJOR_MIN} or newer; this is ${process.versions.node}.\n`)
  process.exitCode = 2
} else {
  module.enableCompileCache?.()
  // A pipe that closes early (`| head`) is the reader's good right.
  process.stdout.on('error', () => process.exit(0))
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2)).catch((cause: unknown) => {
    process.stderr.write(`telltale: this is a bug in Telltale: ${cause instanceof Error ? cause.message : String(cause)}\n`)
    if (process.env.TELLTALE_DEBUG && cause instanceof Error) process.stderr.write(`${cause.stack}\n`)
    return 2
  })
}
