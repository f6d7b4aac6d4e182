import { Button } from '@mantine/core';
import { DownloadButton } from '../../entities/export/DownloadButton.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { Dialog } from '../../ui/dialog/Dialog.js';
import { CopyButton } from '../../ui/text/CopyButton.js';

/** Shows recovery codes, this once. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const t = useTranslate();
  const text = `${codes.join('\n')}\n`;
  return (
    <Dialog title={t('profile.codes.title')} onClose={undefined}>
      <div className="dialog-body">
        <p>{t('profile.codes.once')}</p>
        <ul className="recovery-codes mono">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className="dialog-actions">
          <CopyButton value={text} what={t('profile.codes.title')} />
          <DownloadButton stem="rollcall-recovery-codes" format="txt" contents={text} />
          <Button data-autofocus onClick={onClose}>
            {t('profile.codes.kept')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
