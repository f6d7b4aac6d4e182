import type { WithheldReason } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { StatusBadge } from '../../ui/text/StatusBadge.js';

interface Resolved {
  fields: readonly { key: string; value?: string | null; secret: boolean }[];
  withheld: readonly { key: string; reason: WithheldReason; missing: readonly string[] }[];
  overridden: readonly { key: string; byConfigurationName: string }[];
}

const reasons = {
  MISSING_VALUES: 'resolved.withheld',
  TOO_LONG: 'resolved.tooLong',
  UNREADABLE: 'resolved.unreadable',
} as const satisfies Record<WithheldReason, string>;

/** The fields of a configuration for one user: values, what is withheld and why; secrets masked. */
export function ResolvedFields({ resolved, caption }: { resolved: Resolved; caption?: string }) {
  const t = useTranslate();
  const { fields, withheld, overridden } = resolved;
  if (fields.length + withheld.length + overridden.length === 0) return <p>{t('resolved.none')}</p>;
  return (
    <table className="attribute-table">
      <caption className="visually-hidden">{caption ?? t('resolved.caption')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('configuration.key')}</th>
          <th scope="col">{t('attribute.value')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ key, value, secret }) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            <td className="resolved-value">{secret ? t('resolved.masked') : value}</td>
          </tr>
        ))}
        {withheld.map(({ key, reason, missing }) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            <td>
              <StatusBadge tone="warning" label={t(reasons[reason], { names: missing.join(', ') })} />
            </td>
          </tr>
        ))}
        {overridden.map(({ key, byConfigurationName }) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            <td>{t('resolved.overridden', { name: byConfigurationName })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
