// axe (WCAG 2.2 A and AA) finds nothing, nothing scrolls sideways, everything can be pressed with a thumb.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { reachable } from './pages.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LANGUAGES = ['da', 'en', 'ar'];

export async function accessibility(house, check) {
  const done = new Set();
  for (const who of ['amina', 'hodan', 'soren', 'karin', 'mette', 'tove']) {
    const scout = await house.window();
    await house.comeInAs(scout, who);
    const pages = await reachable(scout, house.base);
    const front = [...pages.entries()].filter(([kind]) => !done.has(kind) || kind === '/p/*');
    for (const [kind] of front) done.add(kind);
    await check(`${who} finds pages`, () => {
      if (pages.size < 4) throw new Error(`only ${pages.size} pages can be reached`);
    });
    for (const language of LANGUAGES) {
      for (const width of [360, 1280]) {
        await scout.setViewportSize({ width, height: 800 });
        await scout.goto(`${house.base}/seat?lang=${language}`);
        for (const [kind, path] of front) {
          await check(`${kind} as ${who} in ${language} at ${width}`, () => look(scout, house, path, language, width));
        }
      }
    }
    await scout.context().close();
  }
}

async function look(page, house, path, language, width) {
  page.complaints.length = 0;
  await page.goto(house.base + path);
  const shown = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
  // A slip is for somebody else, and speaks her language.
  if (shown.lang !== language && !path.endsWith('/slip')) throw new Error(`shown in ${shown.lang}`);
  if (shown.dir !== (shown.lang === 'ar' ? 'rtl' : 'ltr')) throw new Error(`written ${shown.dir}`);
  if (width === 360) {
    for (const narrow of [320, 360]) {
      await page.setViewportSize({ width: narrow, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > narrow) throw new Error(`scrolls sideways at ${narrow}: ${wide}`);
    }
  }
  await page.evaluate(axe);
  const { violations } = await page.evaluate(tags => window.axe.run(document, { runOnly: tags }), TAGS);
  const said = violations.map(v => `${v.id}: ${v.help} (${v.nodes[0]?.target.join(' ')})`);
  if (said.length > 0) throw new Error(said.join('\n'));
  const small = await page.evaluate(tooSmall);
  if (small.length > 0) throw new Error(`smaller than 44 px: ${small.join(', ')}`);
  if (page.complaints.length > 0) throw new Error(page.complaints.join('\n'));
}

/** Buttons and fields under 44 px; links inside a sentence may be as high as its line. */
function tooSmall() {
  return [...document.querySelectorAll('button, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), .btn, label.pick')]
    .map(element => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height < 43.5)
    .map(({ element, box }) => `${element.tagName.toLowerCase()} ${element.className} ${Math.round(box.height)}`)
    .slice(0, 5);
}
