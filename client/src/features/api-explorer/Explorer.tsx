import { Checkbox, NativeSelect, useComputedColorScheme } from '@mantine/core';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslate } from '../../lib/words/use-translate.js';
import { CopyButton } from '../../ui/text/CopyButton.js';
import { curlOf } from './curl.js';
import { EditorContents } from './EditorContents.js';
import { type ExampleName, exampleNames, examples } from './examples.js';
import { createExplorerFetcher } from './fetcher.js';

/**
 * GraphiQL with the session of the portal: read-only until mutations are allowed, its history in this browser alone.
 */
export function Explorer({ fetch }: { fetch: typeof globalThis.fetch }) {
  const t = useTranslate();
  const theme = useComputedColorScheme('light');
  const [example, setExample] = useState<ExampleName>('page');
  const [query, setQuery] = useState<string>(examples.page.query);
  const [variables, setVariables] = useState('');
  const [mayMutate, setMayMutate] = useState(false);
  const latest = useRef({ mayMutate, refusal: '' });
  latest.current = { mayMutate, refusal: t('explorer.refused') };
  const fetcher = useMemo(
    () =>
      createExplorerFetcher({
        fetchFn: fetch,
        mayMutate: () => latest.current.mayMutate,
        refusal: () => latest.current.refusal,
      }),
    [fetch],
  );
  const wayOut = useWayOut();
  const endpoint = `${window.location.origin}/graphql`;

  return (
    <>
      <div className="explorer-bar">
        <NativeSelect
          label={t('explorer.example')}
          value={example}
          data={exampleNames.map((name) => ({ value: name, label: t(`explorer.example.${name}`) }))}
          onChange={(event) => setExample(event.currentTarget.value as ExampleName)}
        />
        <Checkbox
          label={t('explorer.allowMutations')}
          description={t('explorer.allowMutationsHelp')}
          checked={mayMutate}
          onChange={(event) => setMayMutate(event.currentTarget.checked)}
        />
        <CopyButton
          value={curlOf({ endpoint, query, variables })}
          what={t('explorer.curl')}
          label={t('explorer.copyCurl')}
        />
      </div>
      <p className="fine-print">{t('explorer.keyboard')}</p>
      <div className="explorer" lang="en" onKeyDownCapture={wayOut}>
        <GraphiQL
          fetcher={fetcher}
          forcedTheme={theme}
          isHeadersEditorEnabled={false}
          showPersistHeadersSettings={false}
          onEditQuery={(text) => setQuery(text)}
          onEditVariables={(text) => setVariables(text)}
        >
          <GraphiQL.Footer>
            <EditorContents example={example} />
          </GraphiQL.Footer>
        </GraphiQL>
      </div>
    </>
  );
}

/**
 * The editor takes Tab for itself; after Escape it belongs to the page again, so that the keyboard finds out (WCAG
 * 2.1.2).
 */
function useWayOut(): (event: KeyboardEvent) => void {
  const leaving = useRef(false);
  return (event) => {
    if (event.key === 'Escape') leaving.current = true;
    else if (event.key === 'Tab' && leaving.current) event.stopPropagation();
    else if (event.key !== 'Shift') leaving.current = false;
  };
}
