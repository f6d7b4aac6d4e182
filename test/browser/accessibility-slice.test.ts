import { lookAt, scene, startScene } from '../audit-ui/look-at.js';
import { looks, nameOf } from '../audit-ui/pages.js';

const dayMs = 86_400_000;
const yearBegan = Date.UTC(new Date().getUTCFullYear(), 0, 0);
/** Chosen by the date, so that the whole matrix is walked in three months; UI_DAY repeats an earlier slice. */
const day = Number(process.env['UI_DAY'] ?? Math.floor((Date.now() - yearBegan) / dayMs));
const size = 2;
/** Neighbours in the list are states of one page; a stride without a common divisor mixes languages and themes. */
const stride = 37;
const slice = Array.from({ length: size }, (_, index) => looks[((day * size + index) * stride) % looks.length]).filter(
  (look) => look !== undefined,
);

startScene();

it.each(slice.map((look) => ({ look, name: nameOf(look) })))(
  `UI_DAY=${day}: $name has nothing to object to`,
  async ({ look }) => {
    expect(await lookAt(scene, look)).toEqual([]);
  },
  60_000,
);
