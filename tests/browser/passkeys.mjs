// A facilitator makes a passkey, comes in with it, and takes it away: with Chromium's own software authenticator.

export async function passkeys(house, check) {
  const page = await house.window({ width: 1280 });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal',
    hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });

  await check('a passkey is made from one\'s own seat', async () => {
    await house.comeInAs(page, 'mette');
    await page.goto(`${house.base}/seat/ways-in`);
    await page.fill('#label', 'Min bærbare');
    await Promise.all([page.waitForURL('**/seat/ways-in'), page.click('form[data-passkey] button')]);
    await page.getByText('Min bærbare', { exact: false }).first().waitFor();
    await page.locator('form[action$="/removal"]').first().waitFor();
  });
  await check('it lets her in, and nobody is asked who she is', async () => {
    await page.context().clearCookies();
    await page.goto(`${house.base}/sign-in`);
    await page.click('form[data-passkey] button');
    await page.waitForURL('**/p/*');
  });
  await check('once taken away it lets nobody in', async () => {
    await page.goto(`${house.base}/seat/ways-in`);
    await Promise.all([page.waitForURL('**/seat/ways-in'), page.locator('form[action$="/removal"] button').first().click()]);
    await page.context().clearCookies();
    await page.goto(`${house.base}/sign-in`);
    await page.click('form[data-passkey] button');
    await page.waitForURL('**/sign-in/passkey');
    const text = await page.locator('main').innerText();
    if (!text.includes('Prøv igen')) throw new Error(text.slice(0, 100));
  });
  await check('without scripts the page offers no key and says so', async () => {
    const plain = await house.window({ scripts: false });
    await plain.goto(`${house.base}/sign-in`);
    if (await plain.locator('form[data-passkey]').isVisible()) throw new Error('a button that does nothing');
    await plain.context().close();
  });
  const aloud = page.complaints.filter(line => !line.includes('422'));
  await check('the browser complains of nothing', () => { if (aloud.length > 0) throw new Error(aloud.join('\n')); });
  await page.context().close();
}
