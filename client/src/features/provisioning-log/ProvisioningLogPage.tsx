import { useAddress } from '../../lib/address/use-address.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { ActivityBars, ActivityTable } from './ActivityChart.js';
import { CausesPanel } from './CausesPanel.js';
import { ExchangesPanel } from './ExchangesPanel.js';
import { everything, type LogSearch, readLogSearch, writeLogSearch } from './log-search.js';
import { RetentionNote } from './RetentionNote.js';

/** Admin > System > Provisioning log: every SCIM request and its answer. The list is first; figures are beside it. */
export function ProvisioningLogPage() {
  const t = useTranslate();
  const [address, setAddress] = useAddress();
  const search = readLogSearch(address);
  const show = (change: Partial<LogSearch>, replace = false) =>
    setAddress(writeLogSearch({ ...search, cursor: {}, ...change }), { replace, preventScrollReset: true });
  const showHour = (from: string, to: string) => show({ from, to });
  return (
    <>
      <PageHeading
        title={t('log.title')}
        trail={[{ label: t('nav.admin') }, { label: t('nav.system') }]}
        actions={<ActivityBars onSelect={showHour} />}
      />
      <CausesPanel
        chosen={search.cause}
        onSelect={(cause) => show(cause === search.cause ? { cause: undefined } : { ...everything, cause })}
      >
        <ExchangesPanel search={search} onChange={show} />
      </CausesPanel>
      <ActivityTable onSelect={showHour} />
      <RetentionNote />
    </>
  );
}
