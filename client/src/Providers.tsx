import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Client, Provider } from 'urql';
import { colorSchemeManager, theme } from './lib/page/theme.js';
import { i18n } from './lib/words/i18n.js';
import { Announcer } from './ui/Announcer.js';

/** The providers around every page, before sign-in and after it. */
export function Providers({ client, children }: { client: Client; children: ReactNode }) {
  return (
    <I18nProvider i18n={i18n}>
      {/* The variables are in styles/theme.css: a style element made at run time would need 'unsafe-inline'. */}
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={colorSchemeManager}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <Provider value={client}>
          <Announcer>{children}</Announcer>
        </Provider>
      </MantineProvider>
    </I18nProvider>
  );
}
