import { useTranslate } from '../../lib/words/use-translate.js';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.js';

interface RemoveAttributeDialogProps {
  attribute: { name: string; userCount: number };
  onRemove: () => void;
  onClose: () => void;
}

/** Asks for the name of an attribute that users have values of before it is marked for removal. */
export function RemoveAttributeDialog({ attribute, onRemove, onClose }: RemoveAttributeDialogProps) {
  const t = useTranslate();
  const { name, userCount } = attribute;
  return (
    <ConfirmDialog
      title={t('settings.removeTitle', { name })}
      confirmLabel={t('settings.removeConfirm')}
      danger
      typedName={name}
      onConfirm={async () => {
        onRemove();
        return { ok: true, data: undefined };
      }}
      onClose={onClose}
    >
      <p>{t('settings.removeExplanation', { count: userCount })}</p>
      <p>{t('settings.removeOnSave')}</p>
    </ConfirmDialog>
  );
}
