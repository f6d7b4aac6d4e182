import { useTranslate } from '../../lib/words/use-translate.js';
import type { PatchChange } from './exchange-view.js';

/** The operations of a PATCH, attribute by attribute. */
export function PatchTable({ changes }: { changes: readonly PatchChange[] }) {
  const t = useTranslate();
  return (
    <table className="attribute-table patch-table">
      <caption>{t('exchange.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('exchange.fact.attribute')}</th>
          <th scope="col">{t('exchange.operation')}</th>
          <th scope="col">{t('exchange.newValue')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ operation, attribute, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the operations of one body, which never changes.
          <tr key={index}>
            <th scope="row">{attribute ?? t('exchange.several')}</th>
            <td>{t(`exchange.change.${operation}`)}</td>
            <td>{operation === 'remove' && value === undefined ? '' : <code>{value}</code>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
