/** The OpenAPI 3.1 document, made from the list of operations. Its schemas are JSON Schema 2020-12, as 3.1 wants. */
import { OPERATIONS, type Operation } from '../operations/index.ts'

type Schema = {
  readonly properties?: Readonly<Record<string, Schema & { readonly description?: string }>>
  readonly required?: readonly string[]
}

const placesOf = (path: string) => [...path.matchAll(/\{(\w{1,40})\}/g)].map(([, name]) => name ?? '')

function parametersOf({ path, method, input, takesMail }: Operation): readonly unknown[] {
  const schema = input.toJSONSchema({ io: 'input', unrepresentable: 'any' }) as Schema
  const places = placesOf(path)
  return Object.entries(schema.properties ?? {}).flatMap(([name, { description, ...rest }]) => {
    const isPlace = places.includes(name)
    if (!isPlace && (takesMail ? name === 'raw' : method === 'post')) return []
    return [
      {
        name,
        in: isPlace ? 'path' : 'query',
        required: isPlace || (schema.required?.includes(name) ?? false),
        ...(description ? { description } : {}),
        schema: rest,
      },
    ]
  })
}

function bodyOf({ takesMail, method, path, input }: Operation): object {
  if (method !== 'post') return {}
  if (takesMail)
    return {
      requestBody: {
        required: true,
        description: 'The source of the mail, as it is.',
        content: { 'message/rfc822': { schema: { type: 'string', format: 'binary' } } },
      },
    }
  const schema = input.toJSONSchema({ io: 'input', unrepresentable: 'any' }) as Schema
  const places = placesOf(path)
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !places.includes(name)))
  const required = (schema.required ?? []).filter((name) => !places.includes(name))
  return { requestBody: { required: true, content: { 'application/json': { schema: { type: 'object', properties, required } } } } }
}

const refusal = (says: string) => ({
  description: says,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
})

export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const one of OPERATIONS) {
    const item = paths[one.path] ?? {}
    item[one.method] = {
      operationId: one.id,
      summary: one.summary,
      ...(one.mayAsk === 'anyone-here' ? { security: [{}, { token: [] }] } : {}),
      parameters: parametersOf(one),
      ...bodyOf(one),
      responses: {
        200: {
          description: 'Done.',
          content: { 'application/json': { schema: one.output.toJSONSchema({ io: 'input', unrepresentable: 'any' }) } },
        },
        400: refusal('The request was not understood.'),
        401: refusal('A token is needed.'),
        404: refusal('There is no such thing.'),
        429: refusal('Too many requests.'),
      },
    }
    paths[one.path] = item
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Telltale',
      version: '1',
      description: 'Reads mail the way a careful person would, and says which details don’t add up.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Refusal: {
          type: 'object',
          required: ['error'],
          properties: { error: { type: 'string', description: 'What went wrong, in one sentence.' } },
        },
      },
    },
  }
}
