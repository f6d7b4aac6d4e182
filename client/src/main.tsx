import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { App } from './App.js';
import { activateLocale, preferredLocale } from './lib/i18n.js';
import { createRoutes } from './routes.js';
import './styles/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

const fetchFn: typeof fetch = (input, init) => window.fetch(input, init);
const router = createBrowserRouter(createRoutes(fetchFn));

await activateLocale(preferredLocale(document.cookie, navigator.languages));
createRoot(root).render(<App router={router} fetch={fetchFn} />);
