/** Prints the page in the light theme: in the dark one, light letters would be printed on white. */
export function printInLight(page: Window): void {
  const { dataset } = page.document.documentElement;
  let onScreen: string | undefined;
  page.addEventListener('beforeprint', () => {
    onScreen = dataset['mantineColorScheme'];
    dataset['mantineColorScheme'] = 'light';
  });
  page.addEventListener('afterprint', () => {
    if (onScreen) dataset['mantineColorScheme'] = onScreen;
  });
}
