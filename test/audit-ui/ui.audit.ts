import { lookAt, scene, startScene } from './look-at.js';
import { looks, nameOf } from './pages.js';

const only = process.env['AUDIT_UI_ONLY'];
const quick = process.env['AUDIT_UI_QUICK'] !== undefined;
const chosen = looks
  .filter(({ page }) => only === undefined || page.name === only)
  .filter(({ language, theme }) => !quick || (language === 'en' && theme === 'light'));

startScene();

/** Prints progress at once: Jest reports only at the end of a file. */
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

it.each(chosen.map((look, index) => ({ look, name: nameOf(look), index })))(
  '$name',
  async ({ look, name, index }) => {
    const faults = await lookAt(scene, look).catch((error: unknown) => [String(error)]);
    tell(`${String(index + 1).padStart(3)}/${chosen.length}  ${name.padEnd(34)} ${faults.join(' | ') || 'clean'}`);
    expect(faults).toEqual([]);
  },
  60_000,
);
