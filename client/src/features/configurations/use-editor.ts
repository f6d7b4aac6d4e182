import { useState } from 'react';
import { type Draft, draftOf, type LoadedConfiguration, sameDraft } from './draft.js';

export interface Editor {
  draft: Draft;
  setDraft: (draft: Draft) => void;
  dirty: boolean;
  /** The state from which the draft was made. */
  base: LoadedConfiguration | undefined;
  /** True if somebody else saved while there are unsaved changes here; neither is overwritten. */
  overtaken: boolean;
  /** Starts again from a state: what was just saved, or what somebody else saved. */
  restart: (from: LoadedConfiguration | undefined) => void;
}

/** The draft of a configuration. It follows the stored state as long as nothing was changed here. */
export function useEditor(stored: LoadedConfiguration | undefined): Editor {
  const [base, setBase] = useState(stored);
  const [draft, setDraft] = useState(() => draftOf(stored));
  const dirty = !sameDraft(draft, draftOf(base));
  const restart = (from: LoadedConfiguration | undefined) => {
    setBase(from);
    setDraft(draftOf(from));
  };
  const newer = stored !== undefined && base !== undefined && stored.version > base.version;
  if (newer && !dirty) restart(stored);
  return { draft, setDraft, dirty, base, overtaken: newer && dirty, restart };
}
