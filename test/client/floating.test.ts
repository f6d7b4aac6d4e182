import { placeOf } from '../../client/src/lib/page/use-floating.js';

const view = { width: 400, height: 600 };
const part = { width: 100, height: 80 };

describe('what floats beside its anchor', () => {
  it('is centred above, or ends where its anchor ends below', () => {
    const anchor = { left: 150, top: 300, bottom: 320, width: 40 };
    expect(placeOf(anchor, part, view, 'below')).toEqual({ left: 90, top: 326 });
    expect(placeOf(anchor, part, view, 'above')).toEqual({ left: 120, top: 214 });
  });

  it('goes to the other side where the wanted one has no room', () => {
    expect(placeOf({ left: 150, top: 560, bottom: 580, width: 40 }, part, view, 'below').top).toBe(474);
    expect(placeOf({ left: 150, top: 20, bottom: 40, width: 40 }, part, view, 'above').top).toBe(46);
  });

  it('stays inside the window', () => {
    expect(placeOf({ left: 380, top: 300, bottom: 320, width: 20 }, part, view, 'above').left).toBe(294);
    expect(placeOf({ left: 0, top: 300, bottom: 320, width: 20 }, part, view, 'below').left).toBe(6);
  });
});
