// Finds every page somebody can reach by following links, each kind of page once.

const EXITS = /\/(download|export|sign-out)|^\/assets\//;

/** A page's kind: its path with ids left out. */
export function kindOf(path) {
  return path.replace(/[0-9a-f]{32}/g, '*').replace(/\?.*$/, '');
}

/** Follows links from the page the window shows. Gives paths by kind, in the order they were found. */
export async function reachable(page, base, most = 80) {
  const start = new URL(page.url()).pathname;
  const found = new Map([[kindOf(start), start]]);
  const open = [start, '/seat', '/', '/accessibility'];
  const seen = new Set();
  while (open.length > 0 && found.size < most) {
    const path = open.shift();
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await page.goto(base + path);
    const type = answer?.headers()['content-type'] ?? '';
    if (!type.startsWith('text/html')) continue;
    if (answer.status() >= 400) throw new Error(`${path} answers ${answer.status()}`);
    found.set(kindOf(new URL(page.url()).pathname), new URL(page.url()).pathname);
    const hrefs = await page.$$eval('a[href]', links => links.map(link => link.getAttribute('href')));
    for (const href of hrefs) {
      if (!href.startsWith('/') || EXITS.test(href) || href.includes('lang=') || href.includes('later=')) continue;
      const next = href.replace(/#.*$/, '');
      if (!found.has(kindOf(next))) {
        found.set(kindOf(next), next);
        open.push(next);
      }
    }
  }
  return found;
}
