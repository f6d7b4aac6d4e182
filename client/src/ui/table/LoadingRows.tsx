import { Skeleton } from '@mantine/core';
import { useDelayed } from '../../lib/page/use-delayed.js';
import { useTranslate } from '../../lib/words/use-translate.js';

/** Grey bars in the shape of rows, once the wait is long enough to be noticed. */
export function LoadingRows({ count = 6 }: { count?: number }) {
  const t = useTranslate();
  const visible = useDelayed(true);
  return (
    <div className="loading-rows" role="status" aria-label={t('loading')}>
      {visible &&
        Array.from({ length: count }, (_, row) => `row-${row}`).map((row) => <Skeleton key={row} height={20} />)}
    </div>
  );
}
