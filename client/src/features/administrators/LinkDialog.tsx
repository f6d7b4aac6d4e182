import { Button } from '@mantine/core';
import { formatDateTime } from '../../lib/words/format.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';
import { Dialog } from '../../ui/dialog/Dialog.js';
import { CopyField } from '../../ui/text/CopyField.js';

/** An invitation that no mail carries. */
export interface Invited {
  link: string;
  expiresAt: string;
  email: string;
}

/** Shows the link of an invitation, this once: no mail server is set, so somebody has to hand it over. */
export function LinkDialog({
  invited: { link, expiresAt, email },
  onClose,
}: {
  invited: Invited;
  onClose: () => void;
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <Dialog title={t('administrators.linkTitle', { email })} onClose={onClose}>
      <div className="dialog-body">
        <p>{t('administrators.linkExplanation', { until: formatDateTime(locale, new Date(expiresAt)) })}</p>
        <CopyField label={t('administrators.link')} value={link} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('action.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
