import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslate } from '../../lib/words/use-translate.js';
import { useAnnounce } from '../Announcer.js';

interface CopyButtonProps {
  value: string;
  /** The name of what is copied, for the accessible name: several copy buttons may stand on one page. */
  what: string;
  /** Replaces “Copy” if that alone would not say what is copied. */
  label?: string;
  /** Called when the clipboard is refused, e.g. on plain http. */
  onRefused?: () => void;
}

/** Copies a value and says so in its own label for two seconds, and to screen readers. */
export function CopyButton({ value, what, label, onRefused }: CopyButtonProps) {
  const t = useTranslate();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
      announce(t('copy.announced', { what }));
    } catch {
      onRefused?.();
      announce(t('copy.refused'));
    }
  };

  return (
    <Button
      variant="default"
      className="copy-button"
      leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      aria-label={copied ? t('copy.done') : (label ?? t('copy.what', { what }))}
      onClick={copy}
    >
      {copied ? t('copy.done') : (label ?? t('copy.action'))}
    </Button>
  );
}
