import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { canUsePasskeys } from '../lib/passkeys.js';
import type { ActionResult } from '../lib/use-action.js';
import type { Failure } from '../lib/words/failure.js';
import { usePasskeyAnswer } from './use-passkey-answer.js';

interface PasskeyButtonProps {
  label: string;
  /** Gives the device's answer to the server. */
  onAnswer: (answer: unknown) => Promise<ActionResult<unknown>>;
  onFailure: (failure: Failure | undefined) => void;
}

/** Asks the device for a passkey; absent where the browser has none for this page. */
export function PasskeyButton({ label, onAnswer, onFailure }: PasskeyButtonProps) {
  const answer = usePasskeyAnswer();
  const [busy, setBusy] = useState(false);
  if (!canUsePasskeys()) return null;

  const use = async () => {
    setBusy(true);
    onFailure(undefined);
    const given = await answer();
    const result = given.ok ? await onAnswer(given.data) : given;
    setBusy(false);
    if (!result.ok) onFailure(result.failure);
  };

  return (
    <Button
      variant="default"
      fullWidth
      loading={busy}
      leftSection={<IconFingerprint size={18} aria-hidden />}
      onClick={use}
    >
      {label}
    </Button>
  );
}
