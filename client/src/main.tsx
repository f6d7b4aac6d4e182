import { createRoot } from 'react-dom/client';
import { printInLight } from './lib/page/print.js';
import { activateLocale, preferredLocale } from './lib/words/i18n.js';
import './styles/index.css';

const fetchFn: typeof fetch = (input, init) => window.fetch(input, init);
const go = (address: string) => window.location.assign(address);

async function loadEntrance() {
  const { EntranceApp } = await import('./EntranceApp.js');
  return <EntranceApp location={window.location} fetch={fetchFn} go={go} />;
}

async function loadPortal() {
  const [{ App }, { createPortalRouter }] = await Promise.all([import('./App.js'), import('./routes.js')]);
  return <App router={createPortalRouter(fetchFn)} fetch={fetchFn} go={go} />;
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

const { pathname } = window.location;
const outsideThePortal =
  /^\/(sign-in|set-up|me|welcome(\/\w*)?|password\/(forgot|reset)|administrators\/accept|profile\/confirm-email)\/?$/.test(
    pathname,
  );
const extent = /^\/(sign-in|set-up)\/?$/.test(pathname) ? 'entrance' : 'portal';
const [page] = await Promise.all([
  outsideThePortal ? loadEntrance() : loadPortal(),
  activateLocale(preferredLocale(document.cookie, navigator.languages), extent),
]);
printInLight(window);
createRoot(root).render(page);
