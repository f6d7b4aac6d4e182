import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PortalLanguage } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { type Affected, useAction } from '../../lib/use-action.js';
import type { Failure } from '../../lib/words/failure.js';
import { switchLocale } from '../../lib/words/i18n.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { useToast } from '../../ui/feedback/Toasts.js';

const updateDocument = graphql(`
  mutation NameSection_update($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      id
      name
      language
    }
  }
`);

const affected: readonly Affected[] = ['Viewer', 'Administrator'];
const languages: readonly PortalLanguage[] = ['EN', 'FR'];

interface NameSectionProps {
  name: string;
  language: PortalLanguage;
}

/** Changes the own name, and the language of mails and of this portal. */
export function NameSection(saved: NameSectionProps) {
  const t = useTranslate();
  const toast = useToast();
  const update = useAction(updateDocument, affected);
  const [name, setName] = useState(saved.name);
  const [language, setLanguage] = useState(saved.language);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const dirty = name.trim() !== saved.name || language !== saved.language;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const result = await update({ input: { name: name.trim(), language } });
    setBusy(false);
    setFailure(result.ok ? undefined : result.failure);
    if (!result.ok) return;
    if (language !== saved.language) await switchLocale(language === 'FR' ? 'fr' : 'en');
    toast(t('ownProfile.saved'));
  };

  return (
    <section className="panel" aria-labelledby="profile-name">
      <h2 id="profile-name">{t('ownProfile.nameTitle')}</h2>
      <form className="profile-form" onSubmit={save}>
        <TextInput
          label={t('administrators.name')}
          autoComplete="name"
          required
          withAsterisk={false}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('ownProfile.language')}
          description={t('ownProfile.languageHelp')}
          value={language}
          data={languages.map((value) => ({ value, label: t(`outbox.language.${value}`) }))}
          onChange={(event) => setLanguage(event.currentTarget.value as PortalLanguage)}
        />
        <FailureAlert failure={failure} />
        <div className="actions">
          <Button type="submit" loading={busy} disabled={!dirty || name.trim() === ''}>
            {t('ownProfile.save')}
          </Button>
        </div>
      </form>
    </section>
  );
}
