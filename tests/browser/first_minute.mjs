// From a personal invitation to the first answer and out again, without scripts, on a phone.

export async function firstMinute(house, check) {
  const mette = await house.window({ scripts: false, width: 1280 });
  await house.comeInAs(mette, 'mette');
  const table = new URL(mette.url()).pathname;
  let link;

  await check('the facilitator invites somebody personally and gets a card with link and code', async () => {
    await mette.goto(`${house.base}${table}/invitations/new`);
    await fill(mette, { invitee: 'Fatima', message: 'Må jeg komme forbi med kaffe? Du kan altid sige nej.',
      why_you: 'Du ved, hvordan morgenen er.', how_we_know: 'Vi mødtes ved cyklerne.' });
    await mette.check('input[name=way][value=card]');
    await mette.click('button[value=send]');
    const text = await mette.locator('main').innerHTML();
    link = text.match(/\/i\/[A-Za-z0-9_-]{22}/)?.[0];
    if (!link) throw new Error(`no link on ${mette.url()}`);
  });

  const phone = await house.window({ scripts: false });
  await check('opening the link uses nothing up and names no theme', async () => {
    for (let time = 0; time < 3; time += 1) await phone.goto(house.base + link);
    const text = await phone.locator('main').innerText();
    if (!text.includes('Fatima')) throw new Error('the guest is not greeted');
    if (/fravær|skole|partnerskab/i.test(await phone.title())) throw new Error('the title tells the theme');
  });
  await check('three presses from the link to the first answer', async () => {
    await phone.click('button[value=yes]');
    await phone.click('button[value=shared]');
    await phone.click('button[value=pass]');
    if (!phone.url().endsWith('/matters')) throw new Error(`at ${phone.url()}`);
    await phone.click('button[value=yes]');
    if (!phone.url().includes('/answer')) throw new Error(`at ${phone.url()}`);
  });
  await check('a second phone with the same link sees a neutral page', async () => {
    const other = await house.window({ scripts: false });
    const answer = await other.goto(house.base + link);
    const text = await other.locator('body').innerText();
    if (answer.status() !== 410 || text.includes('Fatima')) throw new Error(`${answer.status()}: ${text.slice(0, 80)}`);
    await other.context().close();
  });
  await check('a form that arrives three times is one answer', async () => {
    const action = await phone.getAttribute('main form', 'action');
    const form = await phone.inputValue('input[name=form]');
    for (let time = 0; time < 3; time += 1) {
      const sent = await phone.context().request.post(house.base + action, { form: { form, answer: 'no' } });
      if (sent.status() !== 200) throw new Error(`answered ${sent.status()}`);
    }
    await phone.goto(`${house.base}/seat/answers`);
    const n = await phone.locator('ol.said > li').count();
    if (n !== 2) throw new Error(`${n} answers, two sentences`);
  });
  await check('she takes an answer back, and leaves without a trace', async () => {
    await phone.locator('form[action$="/withdrawal"] button').first().click();
    if (await phone.locator('ol.said > li').count() !== 1) throw new Error('the answer is still there');
    await phone.goto(`${house.base}/seat/leave`);
    await phone.click('button[value=erase]');
    const answer = await phone.goto(`${house.base}/seat`);
    if (answer.status() !== 401) throw new Error(`still signed in: ${answer.status()}`);
  });
  await check('the facilitator is refused an answer at the page', async () => {
    const rounds = await mette.goto(`${house.base}${table}/rounds`);
    if (rounds.status() !== 200) throw new Error(`rounds: ${rounds.status()}`);
    const href = await mette.locator('a[href*="/rounds/"]').evaluateAll(
      links => links.map(link => link.getAttribute('href')).find(href => /rounds\/[0-9a-f]{32}/.test(href)));
    const round = href.match(/.*rounds\/[0-9a-f]{32}/)[0];
    const answer = await mette.goto(`${house.base}${round}/answer`);
    if (answer.status() !== 403) throw new Error(`answered ${answer.status()}`);
  });
  await phone.context().close();
  await mette.context().close();
}

async function fill(page, fields) {
  for (const [name, text] of Object.entries(fields)) await page.fill(`[name=${name}]`, text);
}
