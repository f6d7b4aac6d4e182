import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback } from 'react';
import { type AnyVariables, useClient } from 'urql';
import { useConfirmIdentity } from './session/reauthentication.js';
import { type Failure, needsReauthentication, toFailure } from './words/failure.js';

export type ActionResult<Data> = { ok: true; data: Data } | { ok: false; failure: Failure };

/** Types of the schema whose cached queries an action makes stale although its own answer does not name them. */
export type Affected =
  | 'Administrator'
  | 'OwnSession'
  | 'User'
  | 'UserConnection'
  | 'Group'
  | 'GroupConnection'
  | 'Provisioning'
  | 'ScimToken'
  | 'CustomAttribute'
  | 'DirectoryAttribute'
  | 'ApiKey'
  | 'Viewer'
  | 'OwnSecondFactors'
  | 'Configuration'
  | 'ConfigurationCheck'
  | 'ResolvedConfigurations'
  | 'MailConnection'
  | 'MailTemplate'
  | 'ProvisioningLog'
  | 'Exchange'
  | 'ExchangeCause'
  | 'AuditRecordConnection'
  | 'Simulation';

const nothing: readonly Affected[] = [];

/**
 * Runs a mutation. When the server wants the password again, asks for it and repeats the mutation. The answer stays
 * with the caller and is not cached, which is what a secret asks for.
 */
export function useAction<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  affected: readonly Affected[] = nothing,
): (variables: Variables) => Promise<ActionResult<Data>> {
  const client = useClient();
  const confirmIdentity = useConfirmIdentity();
  return useCallback(
    async (variables) => {
      const run = async (): Promise<ActionResult<Data>> => {
        const context = { additionalTypenames: [...affected] };
        const { data, error } = await client.mutation(document, variables, context).toPromise();
        return data && !error ? { ok: true, data } : { ok: false, failure: failureOf(error) };
      };
      const first = await run();
      const repeat = !first.ok && needsReauthentication(first.failure) && (await confirmIdentity());
      return repeat ? run() : first;
    },
    [client, confirmIdentity, document, affected],
  );
}

function failureOf(error: Parameters<typeof toFailure>[0] | undefined): Failure {
  return error ? toFailure(error) : { code: 'INTERNAL_SERVER_ERROR', message: '' };
}
