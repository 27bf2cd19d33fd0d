// Readout from TypeScript: every path, parameter and column typed. The types in schema.ts are made by `npm run client`.
import createClient, { type ClientOptions } from 'openapi-fetch'
import type { components, paths } from './schema.ts'

/** A row of a list or a part of one, by its name in the OpenAPI document: `Schema<'Call'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]

/** Asks the API at an address such as `http://127.0.0.1:3000`: `readout(address).GET('/v1/calls', { params: { query } })`. */
export const readout = (baseUrl: string, options: Omit<ClientOptions, 'baseUrl'> = {}) =>
  createClient<paths, 'application/json' | 'application/problem+json'>({ ...options, baseUrl })
