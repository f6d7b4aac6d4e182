import { NativeSelect } from '@mantine/core';
import type { Role } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';

const roles: readonly Role[] = ['OWNER', 'ADMINISTRATOR', 'HELP_DESK', 'AUDITOR'];

/** Chooses a role and says what it may do. */
export function RoleSelect({ value, onChoose }: { value: Role; onChoose: (role: Role) => void }) {
  const t = useTranslate();
  return (
    <NativeSelect
      label={t('administrators.role')}
      description={t(`role.${value}.may`)}
      value={value}
      data={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
      onChange={(event) => onChoose(event.currentTarget.value as Role)}
    />
  );
}
