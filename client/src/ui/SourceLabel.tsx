import { IconBuilding, IconCloudDown } from '@tabler/icons-react';
import type { UserSource } from '../gql/graphql.js';
import { useTranslate } from '../lib/use-translate.js';

/** Where a user or group came from, in the words of the user guide: "SCIM Okta" or "Local". */
export function SourceLabel({ source }: { source: UserSource }) {
  const t = useTranslate();
  const Icon = source === 'SCIM_OKTA' ? IconCloudDown : IconBuilding;
  return (
    <span className="source">
      <Icon size={16} stroke={1.75} aria-hidden />
      {t(`source.${source}`)}
    </span>
  );
}
