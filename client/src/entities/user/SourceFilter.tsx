import type { UserSource } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { ChoiceFilter } from '../../ui/table/Filters.js';

const sources = ['SCIM_OKTA', 'LOCAL', 'SIMULATED'] as const;

interface SourceFilterProps {
  value: UserSource | undefined;
  onChoose: (source: UserSource | undefined) => void;
}

/** Users or groups by where they come from. */
export function SourceFilter({ value, onChoose }: SourceFilterProps) {
  const t = useTranslate();
  return (
    <ChoiceFilter
      label={t('source.label')}
      all={t('source.all')}
      value={value}
      choices={sources.map((source) => ({ value: source, label: t(`source.${source}`) }))}
      onChoose={onChoose}
    />
  );
}
