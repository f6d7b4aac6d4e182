import { IconBuilding, IconCloudDown, IconFlask } from '@tabler/icons-react';
import type { UserSource } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';

const icons = { SCIM_OKTA: IconCloudDown, LOCAL: IconBuilding, SIMULATED: IconFlask };

/** The source of a user or group in the words of the user guide: "SCIM Okta" or "Local"; or the simulator. */
export function SourceLabel({ source }: { source: UserSource }) {
  const t = useTranslate();
  const Icon = icons[source];
  return (
    <span className="source">
      <Icon size={16} stroke={1.75} aria-hidden />
      {t(`source.${source}`)}
    </span>
  );
}
