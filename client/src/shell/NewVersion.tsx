import { useEffect } from 'react';
import { useNewBuild } from '../lib/live/answers.js';
import { useTranslate } from '../lib/words/use-translate.js';
import { useToast } from '../ui/feedback/Toasts.js';

/** Offers to load a new version of the portal; the administrator chooses when. */
export function NewVersion() {
  const t = useTranslate();
  const toast = useToast();
  const there = useNewBuild();
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, in the language of that moment.
  useEffect(() => {
    if (!there) return;
    toast(t('newVersion.there'), { label: t('newVersion.reload'), run: () => window.location.reload() });
  }, [there]);
  return null;
}
