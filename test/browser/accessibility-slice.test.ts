import { lookAt, scene, startScene } from '../audit-ui/look-at.js';
import { looks, nameOf } from '../audit-ui/pages.js';
import { uiDay } from '../support/browser/journey-looks.js';

/** The whole matrix is walked in three months. */
const size = 2;
/** Neighbours in the list are states of one page; a stride without a common divisor mixes languages and themes. */
const stride = 37;
const slice = Array.from(
  { length: size },
  (_, index) => looks[((uiDay * size + index) * stride) % looks.length],
).filter((look) => look !== undefined);

startScene();

it.each(slice.map((look) => ({ look, name: nameOf(look) })))(
  `UI_DAY=${uiDay}: $name has nothing to object to`,
  async ({ look }) => {
    expect(await lookAt(scene, look)).toEqual([]);
  },
);
