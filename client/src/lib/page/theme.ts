import { createTheme, localStorageColorSchemeManager } from '@mantine/core';

/** Remembers light, dark or system; public/first-paint.js reads the same key before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'rollcall-theme' });

/** Behaviour shared by all components; colours and sizes are CSS variables in styles/theme.css. */
export const theme = createTheme({
  primaryColor: 'indigo',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ModalRoot: { defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 120 } } },
  },
});
