// The demo on a free port, a browser, and a way in for each of its people.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const FLAGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-gpu', '--disable-dev-shm-usage'];

export async function openHouse() {
  const built = spawnSync('cargo', ['build', '--quiet', '-p', 'langbord'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the demo could not be built');
  const folder = mkdtempSync(join(tmpdir(), 'langbord-browser-'));
  const links = join(folder, 'links.json');
  const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
  const server = spawn(join(target, 'debug/langbord'), ['demo', '--listen', '127.0.0.1:0', '--links', links],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, RUST_LOG: 'warn' } });
  // Whatever happens to us, the demo goes too.
  process.on('exit', () => server.kill('SIGKILL'));
  await new Promise((ready, failed) => {
    server.once('exit', () => failed(new Error('the demo ended before it was ready')));
    server.stdout.on('data', text => String(text).includes('listening on') && ready());
  });
  const known = JSON.parse(readFileSync(links, 'utf8'));
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
    .find(path => spawnSync('test', ['-x', path]).status === 0);
  const browser = await chromium.launch({ executablePath, args: FLAGS });

  return {
    base: known.base_url,
    /** A browser window of its own, for one visitor. */
    async window({ width = 360, scripts = true, language = 'da' } = {}) {
      const context = await browser.newContext(
        { viewport: { width, height: 800 }, javaScriptEnabled: scripts, locale: language });
      const page = await context.newPage();
      page.complaints = [];
      page.on('console', message => message.type() === 'error' && page.complaints.push(message.text()));
      page.on('request', request => {
        if (!request.url().startsWith(known.base_url)) page.complaints.push(`asked elsewhere: ${request.url()}`);
      });
      return page;
    },
    /** Signs a window in as somebody of the cast: opening the link does nothing, pressing its button does. */
    async comeInAs(page, who) {
      await page.goto(known.links.find(link => link.who === who).url);
      await page.click('main form button');
    },
    async close() {
      await browser.close();
      server.kill('SIGTERM');
      await new Promise(done => server.once('exit', done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
