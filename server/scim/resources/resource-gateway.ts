import type { Actor } from '../../kernel/actor.js';
import type { JsonObject } from '../../kernel/json-object.js';
import type { Exchange, Execute, RequestInfo } from '../../kernel/ports.js';
import type { ResourceSchema, ResourceTypeName } from '../../kernel/schema/definitions/types.js';
import type { WriteOutcome } from '../gql/graphql.js';
import type { ListQuery } from '../protocol/list-query.js';
import type { Page } from '../protocol/paging.js';
import type { PatchOperation } from '../protocol/patch-operation.js';
import type { Projection } from '../protocol/projection.js';
import type { ScimResource } from '../protocol/resources.js';

/** The actor of an operation, and the schemas of the resources as of the request. */
export interface Caller {
  actor: Actor;
  info: RequestInfo;
  schemas: Readonly<Record<ResourceTypeName, ResourceSchema>>;
}

/** The outcome of a write: the resource afterwards, and what was passed over. */
export interface Written {
  resource: ScimResource;
  notes: Exchange['notes'];
  outcome: WriteOutcome;
  /** True if the write deactivated a user. */
  deactivated?: boolean;
  /** True if the write reactivated a user. */
  reactivated?: boolean;
  /** True if the write changed the name of the user or group. */
  renamed?: boolean;
  membersAdded?: number;
  membersRemoved?: number;
}

/** The resource of a write, and the version that the caller expects it to have. */
export interface Target {
  id: string;
  expectedVersion: number | undefined;
}

/** The dependencies of a gateway. */
export interface GatewayContext {
  execute: Execute;
  /** The base URL of the resources, as clients see it: `https://…/scim/v2`. */
  baseUrl: string;
}

/** A resource type on the GraphQL side. Every method runs exactly one operation. */
export interface ResourceGateway {
  type: ResourceTypeName;
  /** True if PATCH returns the resource even when the request does not ask for attributes. */
  answersPatch: boolean;
  list(caller: Caller, query: ListQuery): Promise<{ page: Page; resources: ScimResource[] }>;
  read(caller: Caller, id: string, projection: Projection): Promise<ScimResource | undefined>;
  create(caller: Caller, body: JsonObject, projection: Projection): Promise<Written>;
  replace(caller: Caller, target: Target, body: JsonObject, projection: Projection): Promise<Written>;
  update(
    caller: Caller,
    target: Target,
    operations: readonly PatchOperation[],
    projection: Projection,
  ): Promise<Written>;
  remove(caller: Caller, target: Target): Promise<void>;
}
