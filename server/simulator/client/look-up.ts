import { isJsonObject } from '../../kernel/json-object.js';
import type { Json } from '../bodies/okta-user.js';
import { CallFailure, RemoteError } from './failures.js';
import type { ScimClient } from './scim-client.js';

/**
 * Asks for the resource whose attribute equals a value, as every client does before it creates one. A 404 means that
 * there is none; a list whose numbers are strings makes Okta stop without giving a reason.
 */
export async function lookUp(client: ScimClient, path: string): Promise<Json | undefined> {
  try {
    const { body } = await client.send('GET', path);
    if (typeof body?.totalResults !== 'number' || typeof (body.startIndex ?? 1) !== 'number') {
      throw new CallFailure('null (totalResults and startIndex must be numbers)');
    }
    const resources = body.Resources;
    return Array.isArray(resources) ? resources.find(isJsonObject) : undefined;
  } catch (error) {
    if (error instanceof RemoteError && error.status === 404) return undefined;
    throw error;
  }
}
