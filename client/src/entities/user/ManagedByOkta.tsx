import { IconLock } from '@tabler/icons-react';

/** Says why something cannot be edited here, and where it can be. */
export function ManagedByOkta({ text }: { text: string }) {
  return (
    <p className="note">
      <IconLock size={18} stroke={1.75} aria-hidden />
      {text}
    </p>
  );
}
