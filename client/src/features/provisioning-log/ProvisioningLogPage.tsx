import { useAddress } from '../../lib/address/use-address.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { ActivityChart } from './ActivityChart.js';
import { CausesPanel } from './CausesPanel.js';
import { ExchangesPanel } from './ExchangesPanel.js';
import { everything, type LogSearch, readLogSearch, writeLogSearch } from './log-search.js';
import { RetentionNote } from './RetentionNote.js';

/** Admin > System > Provisioning log: every SCIM request and its answer. */
export function ProvisioningLogPage() {
  const t = useTranslate();
  const [address, setAddress] = useAddress();
  const search = readLogSearch(address);
  const show = (change: Partial<LogSearch>, replace = false) =>
    setAddress(writeLogSearch({ ...search, cursor: {}, ...change }), { replace, preventScrollReset: true });
  return (
    <>
      <PageHeading title={t('log.title')} trail={[{ label: t('nav.admin') }, { label: t('nav.system') }]}>
        <RetentionNote />
      </PageHeading>
      <ActivityChart onSelect={(from, to) => show({ from, to })} />
      <CausesPanel chosen={search.cause} onSelect={(cause) => show({ ...everything, cause })}>
        <ExchangesPanel search={search} onChange={show} />
      </CausesPanel>
    </>
  );
}
