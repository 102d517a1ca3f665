// The README's pictures, drawn from the demo as people see it.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../docs/pictures');

export async function pictures(house) {
  mkdirSync(folder, { recursive: true });
  const phone = await house.window({ scripts: false });
  await house.comeInAs(phone, 'amina');
  await shot(phone, 'seat', false);
  await phone.click('a[href$="/answer"]');
  await shot(phone, 'answer', false);
  await phone.goto(`${phone.url()}?lang=ar`);
  await shot(phone, 'answer-ar', false);
  const wide = await house.window({ scripts: false, width: 1280 });
  await house.comeInAs(wide, 'soren');
  const table = wide.url();
  await shot(wide, 'table', false);
  const round = phone.url().match(/rounds\/[0-9a-f]{32}/)[0];
  for (const name of ['results', 'map']) {
    await wide.goto(`${table}/${round}/${name}`);
    await shot(wide, name, false);
  }
  await phone.context().close();
  await wide.context().close();
}

function shot(page, name, fullPage) {
  return page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
