import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { downloadText } from '../../lib/page/download.js';
import { useTranslate } from '../../lib/words/use-translate.js';

interface DownloadButtonProps {
  /** The file's name without its format. */
  stem: string;
  format: 'txt' | 'env';
  contents: string;
}

/** Saves a text that is on the page as a file. */
export function DownloadButton({ stem, format, contents }: DownloadButtonProps) {
  const t = useTranslate();
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => downloadText(`${stem}.${format}`, contents)}
    >
      {t('once.download', { format: `.${format}` })}
    </Button>
  );
}
