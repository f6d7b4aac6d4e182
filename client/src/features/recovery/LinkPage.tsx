import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AccountLinkKind } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { Entrance } from '../../session/Entrance.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { useAccountLink } from './use-account-link.js';

interface LinkPageProps {
  token: string;
  kind: AccountLinkKind;
  title: string;
  /** The way on from a link that cannot be used any more. */
  next: { to: string; label: string };
  children: (email: string) => ReactNode;
}

/** The page of a one-time link: its content while the link can be used, else what to do instead. */
export function LinkPage({ token, kind, title, next, children }: LinkPageProps) {
  const t = useTranslate();
  const { link, failure } = useAccountLink(token, kind);
  if (link === undefined && !failure) return null;
  return (
    <Entrance title={link === null ? t('recovery.goneTitle') : title}>
      <FailureAlert failure={failure} />
      {link === null && (
        <>
          <Alert color="orange" variant="light">
            {t(`recovery.gone.${kind}`)}
          </Alert>
          <p>
            <a href={next.to}>{next.label}</a>
          </p>
        </>
      )}
      {link && children(link.email)}
    </Entrance>
  );
}
