// Every page in a real Chromium: as each role, in three languages, on a phone and on a wide screen.
// `npm test` builds the demo, runs all, and ends with a line `N passed, N failed, N skipped`.
// `npm test -- first-minute` runs one part alone; `npm test -- pictures` draws the README's pictures.
import { openHouse } from './house.mjs';
import { accessibility } from './accessibility.mjs';
import { circle } from './circle.mjs';
import { firstMinute } from './first_minute.mjs';
import { pictures } from './pictures.mjs';
import { passkeys } from './passkeys.mjs';
import { weight } from './weight.mjs';

const tally = { passed: 0, failed: 0, skipped: 0 };

/** Runs one check with a sentence for a name. */
async function check(name, work) {
  try {
    await work();
    tally.passed += 1;
  } catch (trouble) {
    tally.failed += 1;
    console.log(`failed: ${name}\n  ${String(trouble.message ?? trouble).split('\n').slice(0, 12).join('\n  ')}`);
  }
}

const house = await openHouse();
try {
  const wanted = process.argv.slice(2);
  const parts = { 'first-minute': firstMinute, circle, passkeys, weight, accessibility };
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) await part(house, check);
  }
  if (wanted.includes('pictures')) await pictures(house);
} finally {
  await house.close();
}
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exit(tally.failed > 0 ? 1 : 0);
