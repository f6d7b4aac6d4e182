import { useEditorContext } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { type ExampleName, examples } from './examples.js';

interface EditorContentsProps {
  example: ExampleName;
}

/** Puts the chosen example into the editors; lives inside GraphiQL, where these can be reached. */
export function EditorContents({ example }: EditorContentsProps) {
  const context = useEditorContext();
  const queryEditor = context?.queryEditor;
  const variableEditor = context?.variableEditor;
  const responseEditor = context?.responseEditor;
  const shown = useRef<ExampleName>(undefined);

  useEffect(() => {
    if (!queryEditor || !variableEditor) return;
    if (shown.current !== example) {
      shown.current = example;
      queryEditor.setValue(examples[example].query);
      variableEditor.setValue(examples[example].variables);
    }
    // The editors measured themselves before they were on the screen, and put the line numbers into the text.
    const frame = requestAnimationFrame(() => {
      queryEditor.refresh();
      variableEditor.refresh();
    });
    return () => cancelAnimationFrame(frame);
  }, [queryEditor, variableEditor, example]);

  useEffect(() => {
    // GraphiQL leaves its editors without a name for screen readers.
    queryEditor?.setOption('screenReaderLabel', 'Query');
    variableEditor?.setOption('screenReaderLabel', 'Variables');
    responseEditor?.setOption('screenReaderLabel', 'Response');
  }, [queryEditor, variableEditor, responseEditor]);

  return null;
}
