/** A name server for tests, on this machine: answers from a zone over UDP (RFC 1035 §4), counts its questions, or stays silent. */
import { createSocket } from 'node:dgram'
import type { Zone } from '../../../ports/contract/resolver.contract.ts'

const TYPES: Readonly<Record<number, string>> = { 1: 'A', 5: 'CNAME', 12: 'PTR', 15: 'MX', 16: 'TXT', 28: 'AAAA' }
const NXDOMAIN = 3

export interface FakeNameServer {
  /** For `openDnsResolver({ servers })`. */
  readonly address: string
  readonly questions: string[]
  close(): void
}

export async function startFakeNameServer(zone: Zone): Promise<FakeNameServer> {
  const socket = createSocket('udp4')
  const questions: string[] = []
  socket.on('message', (query, { port, address }) => {
    const { name, type, end } = questionIn(query)
    questions.push(`${type} ${name}`)
    const records = zone[`${type} ${name}`]
    if (records !== 'silent') socket.send(answerTo(query.subarray(0, end), type, records ?? [], existsIn(zone, name)), port, address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return { address: `127.0.0.1:${socket.address().port}`, questions, close: () => socket.close() }
}

const existsIn = (zone: Zone, name: string) => Object.keys(zone).some((key) => key.endsWith(` ${name}`))

function questionIn(query: Buffer): { name: string; type: string; end: number } {
  const labels: string[] = []
  let at = 12
  while (query[at]) {
    const chars = query[at] ?? 0
    labels.push(query.toString('latin1', at + 1, at + 1 + chars).toLowerCase())
    at += 1 + chars
  }
  return { name: labels.join('.'), type: TYPES[query.readUInt16BE(at + 1)] ?? '', end: at + 5 }
}

function answerTo(query: Buffer, type: string, records: readonly unknown[], exists: boolean): Buffer {
  const head = Buffer.from(query)
  head.writeUInt16BE(0x8180 | (exists ? 0 : NXDOMAIN), 2)
  head.writeUInt16BE(records.length, 6)
  head.writeUInt32BE(0, 8)
  const code = Number(Object.entries(TYPES).find(([, one]) => one === type)?.[0] ?? 0)
  return Buffer.concat([
    head,
    ...records.map((record) => {
      const data = dataOf(type, record)
      // The name is a pointer to the question at byte 12 (RFC 1035 §4.1.4).
      return Buffer.concat([Buffer.from([0xc0, 12, 0, code, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 255]), data])
    }),
  ])
}

const text = (piece: string) => Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece, 'latin1')])
const nameData = (name: string) => Buffer.concat([...name.split('.').map(text), Buffer.from([0])])

function dataOf(type: string, record: unknown): Buffer {
  if (type === 'A') return Buffer.from(String(record).split('.').map(Number))
  if (type === 'AAAA') return Buffer.concat([Buffer.from('20010db8', 'hex'), Buffer.alloc(11), Buffer.from([1])])
  if (type === 'TXT') return Buffer.concat((record as readonly string[]).map(text))
  if (type !== 'MX') return nameData(String(record))
  const { priority, exchange } = record as { priority: number; exchange: string }
  return Buffer.concat([Buffer.from([0, priority]), nameData(exchange)])
}
