import { Button, Switch } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { downloadText } from '../../lib/page/download.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { CopyButton } from '../../ui/text/CopyButton.js';
import { type ExchangeDetails, toCurl } from './exchange-view.js';

interface ExchangeActionsProps {
  /** The entry as it is shown: what is masked on the screen is masked in copies. */
  exchange: ExchangeDetails;
  /** The address of the endpoint; without it, no command is offered. */
  targetUrl: string | undefined;
  masking: boolean;
  onMask: (masking: boolean) => void;
}

/** Exports the entry: as a command, a link or a file. */
export function ExchangeActions({ exchange, targetUrl, masking, onMask }: ExchangeActionsProps) {
  const t = useTranslate();
  const link = `${window.location.origin}/admin/system/provisioning-log/${exchange.id}`;
  const curl = t('exchange.copyCurl');
  const copyLink = t('exchange.copyLink');
  const { newerId: _newer, olderId: _older, ...entry } = exchange;
  return (
    <div className="actions">
      {targetUrl && <CopyButton value={toCurl(exchange, targetUrl)} what="cURL" label={curl} />}
      <CopyButton value={link} what={copyLink} label={copyLink} />
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => downloadText(`exchange-${exchange.shortId}.json`, JSON.stringify(entry, null, 2))}
      >
        {t('exchange.downloadJson')}
      </Button>
      <Switch label={t('exchange.mask')} checked={masking} onChange={(event) => onMask(event.currentTarget.checked)} />
    </div>
  );
}
