import { useEffect, useState } from 'react';
import type { AccountLinkKind, UseAccountLink_OpenMutation } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useAction } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';

const openDocument = graphql(`
  mutation UseAccountLink_open($token: String!) {
    openAccountLink(token: $token) {
      kind
      email
      expiresAt
    }
  }
`);

type Link = NonNullable<UseAccountLink_OpenMutation['openAccountLink']>;

interface OpenedLink {
  /** Undefined until the server has answered; null where the link cannot be used. */
  link: Link | null | undefined;
  failure: Failure | undefined;
}

/** Looks at a one-time link without using it up, and removes it from the address. */
export function useAccountLink(token: string, kind: AccountLinkKind): OpenedLink {
  const open = useAction(openDocument);
  const [opened, setOpened] = useState<OpenedLink>({ link: undefined, failure: undefined });
  useEffect(() => {
    // The link opens an account, so it must not stay in the address bar or in the history.
    window.history.replaceState(null, '', window.location.pathname);
    void open({ token }).then((result) => {
      if (!result.ok) return setOpened({ link: undefined, failure: result.failure });
      const link = result.data.openAccountLink;
      setOpened({ link: link?.kind === kind ? link : null, failure: undefined });
    });
  }, [open, token, kind]);
  return opened;
}
