import { Alert, Button, Checkbox } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslate } from '../../lib/words/use-translate.js';
import { LeaveGuard } from '../../ui/dialog/LeaveGuard.js';

interface ShownOnceProps {
  title: string;
  help: string;
  /** The secret, and the values that belong to it. */
  children: ReactNode;
  /** The words to tick, e.g. "I have stored the token". */
  storedLabel: string;
  leaveTitle: string;
  leaveExplanation: string;
  onDone: () => void;
  /** Leads to a next page instead of back to the list; that page can still use the secret. */
  next?: { label: string; onNext: () => void };
}

/** Shows a secret once; leaving requires the tick that it is stored, or a confirmation. */
export function ShownOnce(props: ShownOnceProps) {
  const { title, help, children, storedLabel, leaveTitle, leaveExplanation, onDone, next } = props;
  const t = useTranslate();
  const [stored, setStored] = useState(false);
  return (
    <section className="panel once">
      <Alert variant="light" icon={<IconEye aria-hidden />} title={title}>
        {help}
      </Alert>
      {children}
      <Checkbox label={storedLabel} checked={stored} onChange={(event) => setStored(event.currentTarget.checked)} />
      <div className="actions">
        {next && (
          <Button disabled={!stored} onClick={next.onNext}>
            {next.label}
          </Button>
        )}
        <Button variant={next ? 'default' : 'filled'} disabled={!stored} onClick={onDone}>
          {t('once.done')}
        </Button>
      </div>
      <LeaveGuard when={!stored} title={leaveTitle} confirmLabel={t('once.leaveConfirm')}>
        <p>{leaveExplanation}</p>
      </LeaveGuard>
    </section>
  );
}
