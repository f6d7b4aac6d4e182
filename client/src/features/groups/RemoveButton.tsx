import { Button } from '@mantine/core';
import { useTranslate } from '../../lib/words/use-translate.js';

/** Takes one member out of a group. */
export function RemoveButton({ name, onRemove }: { name: string; onRemove: () => void }) {
  const t = useTranslate();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="red"
      aria-label={t('group.removeMember', { name })}
      onClick={onRemove}
    >
      {t('group.remove')}
    </Button>
  );
}
