// What a citizen's first view weighs: small enough for an old phone on a slow network, and no scripts at all.

const MOST_HTML = 14 * 1024;
const MOST_IN_ALL = 50 * 1024;

export async function weight(house, check) {
  const page = await house.window({ scripts: false });
  await house.comeInAs(page, 'amina');
  const round = await page.getAttribute('a[href$="/answer"]', 'href');
  for (const path of ['/seat', round, '/seat/data', '/seat/leave', '/accessibility']) {
    await check(`${path.replace(/[0-9a-f]{32}/g, '*')} is light`, async () => {
      const fresh = await house.window({ scripts: false });
      await fresh.context().addCookies(await page.context().cookies());
      const sizes = [];
      // A file may still be on its way when the window closes: then it is none of the first view.
      fresh.on('response', response => sizes.push(measure(response).catch(() => undefined)));
      await fresh.goto(house.base + path, { waitUntil: 'networkidle' });
      const loaded = (await Promise.all(sizes)).filter(Boolean);
      const html = loaded.find(file => file.type.startsWith('text/html'));
      const all = loaded.reduce((sum, file) => sum + file.bytes, 0);
      if (html.bytes > MOST_HTML) throw new Error(`HTML of ${html.bytes} bytes`);
      if (all > MOST_IN_ALL) throw new Error(`${all} bytes in all`);
      if (loaded.length > 5) throw new Error(`${loaded.length} requests`);
      if (await fresh.locator('script').count() > 0) throw new Error('a script');
      await fresh.context().close();
    });
  }
  await page.context().close();
}

/** Bytes as they travelled, compressed. */
async function measure(response) {
  const type = response.headers()['content-type'] ?? '';
  const { responseBodySize } = await response.request().sizes();
  return { type, bytes: responseBodySize };
}
