import { Button } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useTranslate } from '../../../lib/words/use-translate.js';

/** Users who came while the list was open; they are shown when asked for. */
export function Arrivals({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useTranslate();
  return (
    <div role="status" className="arrivals">
      {count > 0 && (
        <Button variant="light" leftSection={<IconArrowUp size={16} aria-hidden />} onClick={onShow}>
          {t('users.arrivals', { count })}
        </Button>
      )}
    </div>
  );
}
