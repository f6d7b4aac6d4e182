/** On paper the page is light whatever the screen is: light letters would stand on white. */
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
