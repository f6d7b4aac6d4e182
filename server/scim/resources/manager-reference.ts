import { isJsonObject, type JsonObject } from '../../kernel/json-object.js';
import { isId } from '../../kernel/paging.js';
import { enterpriseUserSchema } from '../../kernel/schema/definitions/enterprise-user-schema.js';
import { readJsonInText } from '../../kernel/schema/values/json-in-text.js';
import { isUnassigned } from '../../kernel/schema/values/values.js';
import { JsonText } from '../../kernel/text/json-text.js';
import { propertyOf, withoutProperty } from '../protocol/json-properties.js';
import type { PatchOperation } from '../protocol/patch-operation.js';
import { endpoints } from '../protocol/resources.js';
import { type ScimError, scimFault } from '../protocol/scim-errors.js';

/*
 * A manager is kept by `value` alone. The `$ref` of RFC 7643 §4.3 is made of it for each answer, as those of members
 * and groups are, and read as the `value` that it leads to: two forms of one fact must not come to differ
 * (decision 48).
 */

const extension = enterpriseUserSchema.id.toLowerCase();

/** Matches a stored manager whose `value` has the form of this server's ids and who has no foreign `$ref`. */
const storedManager = /"manager": ?\{"value": ?"([0-9a-f-]{36})"\}/;

/** The attributes as they are answered: `$ref` beside the `value` of a manager who may be found here. */
export const withManagerAddress = (attributes: unknown, baseUrl: string): unknown => {
  const bag = attributes instanceof JsonText ? attributes : JsonText.of(attributes);
  // Within a text value every quote has a backslash before it, so that this can only be the key with its object.
  if (!bag.text.includes('"manager"')) return bag;
  const address = JSON.stringify(`${baseUrl}${endpoints.User}/`).slice(0, -1);
  const text = bag.text.replace(storedManager, (stored, id: string) =>
    isId(id) ? `"manager":{"value":"${id}","$ref":${address}${id}"}` : stored,
  );
  return JsonText.fromText(text);
};

/** Longer than the address of any user; the names of hosts are normalised, which can take long (see normalForm). */
const longestAddress = 4_096;

/**
 * The id of a user that an address leads to, absolute or relative (RFC 7643 §2.3.7); undefined if it leads elsewhere.
 */
export const userIdIn = (address: string, baseUrl: string): string | undefined => {
  const users = `${baseUrl}${endpoints.User}/`;
  const path = /^\/?(Users\/[^/]+)$/.exec(address)?.[1];
  const base = path === undefined ? `${users}-` : `${baseUrl}/`;
  if (address.length > longestAddress || !URL.canParse(path ?? address, base)) return undefined;
  const { href } = new URL(path ?? address, base);
  const start = new URL(users).href;
  const id = href.startsWith(start) ? href.slice(start.length) : '';
  return isId(id) ? id : undefined;
};

const leadsNowhere = (baseUrl: string): ScimError =>
  scimFault('manager.unknown', { address: `${baseUrl}${endpoints.User}/{id}` });

/** Reads the references to managers in one write, and keeps the id that it took out of the last one. */
export class ManagerReferences {
  /** The manager who has to be there: a user has one, so that of several operations the last one counts. */
  lastId: string | undefined;
  readonly #baseUrl: string;

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  /** Refuses the write because a user whom it refers to is not there. */
  refuse(): never {
    throw leadsNowhere(this.#baseUrl);
  }

  /** A body, or the value of an operation without a path. */
  inAttributes(attributes: JsonObject): JsonObject {
    if (!Object.keys(attributes).some((key) => key.toLowerCase().startsWith(extension))) return attributes;
    const read: JsonObject = {};
    for (const [key, value] of Object.entries(this.#inKeys(attributes, `${extension}:`))) {
      read[key] = key.toLowerCase() === extension && isJsonObject(value) ? this.#inKeys(value, '') : value;
    }
    return read;
  }

  /** The operations of a PATCH. */
  inOperations(operations: readonly PatchOperation[]): PatchOperation[] {
    const givesValue = operations.some(({ path }) => path?.attribute.toLowerCase() === `${extension}:manager.value`);
    return operations.map((operation) => this.#inOperation(operation, givesValue));
  }

  #inOperation(operation: PatchOperation, givesValue: boolean): PatchOperation {
    const { op, path, value } = operation;
    if (op === 'REMOVE') return operation;
    if (!path) return isJsonObject(value) ? { ...operation, value: this.inAttributes(value) } : operation;
    const attribute = path.attribute.toLowerCase();
    if (attribute === extension && isJsonObject(value)) return { ...operation, value: this.#inKeys(value, '') };
    if (attribute === `${extension}:manager`) return { ...operation, value: this.#read(value) };
    if (attribute !== `${extension}:manager.$ref` || givesValue || isUnassigned(value)) return operation;
    return {
      ...operation,
      path: { attribute: `${enterpriseUserSchema.id}:manager` },
      value: this.#read({ $ref: value }),
    };
  }

  /** Reads the manager in an object of attributes, whose keys may be dotted (`manager.$ref`). */
  #inKeys(object: JsonObject, prefix: string): JsonObject {
    const keyOf = (name: string): string | undefined =>
      Object.keys(object).find((key) => key.toLowerCase() === `${prefix}${name}`);
    const whole = keyOf('manager');
    if (whole !== undefined) return { ...object, [whole]: this.#read(object[whole]) };
    const dotted = keyOf('manager.$ref');
    if (dotted === undefined || keyOf('manager.value') !== undefined) return object;
    const { [dotted]: $ref, ...rest } = object;
    return { ...rest, [`${dotted.slice(0, -'.$ref'.length)}`]: this.#read({ $ref }) };
  }

  /** A manager as it is kept. `value` counts where both are given: clients change it and send the rest back. */
  #read(sent: unknown): unknown {
    const manager = readJsonInText(sent, () => undefined);
    if (!isJsonObject(manager)) return sent;
    const address = propertyOf(manager, '$ref');
    if (typeof address !== 'string' || address === '') return sent;
    const id = userIdIn(address, this.#baseUrl);
    const rest = withoutProperty(manager, '$ref');
    // A `$ref` that this server wrote is dropped, since each answer makes its own.
    if (propertyOf(manager, 'value') !== undefined) return id === undefined ? sent : { ...rest, $ref: null };
    if (id === undefined) throw leadsNowhere(this.#baseUrl);
    this.lastId = id;
    return { ...rest, value: id, $ref: null };
  }
}
