import type { InputFault } from '../../kernel/faults/errors.js';
import { refuse } from '../../kernel/faults/fault.js';
import type { JsonObject } from '../../kernel/json-object.js';
import { ok, type Result } from '../../kernel/result.js';
import type { AttributeFilter, ResourceSchema } from '../../kernel/schema/definitions/types.js';
import type { PageInput } from '../gql/graphql.js';
import { parseFilter } from './filter-parser.js';
import { propertyOf } from './json-properties.js';
import { readPage } from './paging.js';
import { createProjection, type Projection } from './projection.js';
import { declaresSchema, messageSchemas } from './urns.js';

/** A list request, from the URL or from a search body. */
export interface ListQuery {
  filter?: AttributeFilter;
  page: PageInput;
  projection: Projection;
}

/** The parameters as text, however they came. */
export type Parameters = Readonly<Record<string, string | undefined>>;

const names: ReadonlySet<string> = new Set([
  'attributes',
  'excludedAttributes',
  'filter',
  'sortBy',
  'sortOrder',
  'startIndex',
  'count',
  'cursor',
]);

const byLowerCase = new Map([...names].map((name) => [name.toLowerCase(), name]));

/** The parameter that was meant by one in another case, or with the brackets of another convention. */
export const parameterMeantBy = (name: string): string | undefined =>
  byLowerCase.get(name.endsWith(']') ? name.slice(0, name.indexOf('[')).toLowerCase() : name.toLowerCase());

/**
 * Reads the parameters of a URL. One that is given twice is ambiguous and refused (hostile-input 41), and so is one
 * that is nearly a known one. What is not known at all is nobody's filter and passed over (RFC 7644 §3.4.2 names all
 * there are).
 */
export const readUrlParameters = (query: URLSearchParams): Result<Parameters, InputFault> => {
  const parameters: Record<string, string> = {};
  for (const [name, value] of query) {
    if (!names.has(name)) {
      const meant = parameterMeantBy(name);
      if (meant !== undefined) {
        return refuse(meant === 'filter' ? 'filter.invalid/spelling' : 'query.invalid/spelling', { parameter: meant });
      }
      continue;
    }
    if (Object.hasOwn(parameters, name)) {
      return refuse(name === 'filter' ? 'filter.invalid/twice' : 'query.invalid', { parameter: name });
    }
    parameters[name] = value;
  }
  return ok(parameters);
};

const isListParameter = (name: string): boolean => name === 'attributes' || name === 'excludedAttributes';

const isNumberParameter = (name: string): boolean => name === 'startIndex' || name === 'count';

const readSearchParameter = (name: string, value: unknown): Result<string | undefined, InputFault> => {
  if (value === undefined || value === null) return ok(undefined);
  if (isListParameter(name) && Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return ok(value.join(','));
  }
  if (isNumberParameter(name) && typeof value === 'number') return ok(String(value));
  if (typeof value === 'string') return ok(value);
  return refuse(name === 'filter' ? 'filter.invalid/parameter-type' : 'query.invalid/type', { parameter: name });
};

/** Reads the parameters of a search body (RFC 7644 §3.4.3). */
export const readSearchParameters = (body: JsonObject): Result<Parameters, InputFault> => {
  if (!declaresSchema(body, messageSchemas.search)) {
    return refuse('query.invalid/schemas', { schema: messageSchemas.search });
  }
  const parameters: Record<string, string | undefined> = {};
  for (const name of names) {
    const parameter = readSearchParameter(name, propertyOf(body, name));
    if (!parameter.ok) return parameter;
    parameters[name] = parameter.value;
  }
  return ok(parameters);
};

/** Far more than all schemas have attributes. */
const maximumNames = 500;

const readPaths = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '');

/** Reads which attributes the answer carries (RFC 7644 §3.9); the two lists exclude each other (hostile-input 58). */
export const readProjection = (schema: ResourceSchema, parameters: Parameters): Result<Projection, InputFault> => {
  const wanted = readPaths(parameters.attributes);
  const unwanted = readPaths(parameters.excludedAttributes);
  if (wanted.length + unwanted.length > maximumNames) {
    return refuse('query.invalid/attributes', { limit: maximumNames });
  }
  return wanted.length > 0 && unwanted.length > 0
    ? refuse('query.invalid/both-lists')
    : ok(createProjection(schema, wanted, unwanted));
};

/** Reads a whole list request. */
export const readListQuery = (schema: ResourceSchema, parameters: Parameters): Result<ListQuery, InputFault> => {
  const projection = readProjection(schema, parameters);
  if (!projection.ok) return projection;
  const page = readPage(parameters);
  if (!page.ok) return page;
  if (parameters.filter === undefined) return ok({ page: page.value, projection: projection.value });
  const filter = parseFilter(parameters.filter);
  return filter.ok ? ok({ filter: filter.value, page: page.value, projection: projection.value }) : filter;
};
