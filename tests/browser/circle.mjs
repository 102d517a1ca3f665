// The circle of the main job, as five people on five devices, without scripts: a lone voice is found in the task and in
// a decision, its teller's answer goes out on paper, and a pupil takes breakfast up again and is answered.

const FEAR = 'børnechecken';

export async function circle(house, check, shots = async () => {}) {
  const sit = async (who, options = {}) => {
    const window = await house.window({ scripts: false, ...options });
    await house.comeInAs(window, who);
    await window.goto(house.base);
    return window;
  };
  const words = page => page.locator('main').innerText();
  const must = (is, what) => { if (!is) throw new Error(what); };

  const soren = await sit('soren');
  const table = await tableOf(soren, house);

  await check('a teacher follows the lone voice of fear from the task to a decision', async () => {
    await soren.goto(`${table}/task`);
    const voice = soren.locator('li.card.line', { hasText: FEAR }).first();
    must(await voice.count() === 1, 'the voice stands behind no sentence of the task');
    await shots(soren, 'task');
    await voice.locator('a').last().click();
    const text = await words(soren);
    must(text.includes('Sætning i opgaven') && text.includes('Beslutning'), text.slice(0, 400));
    await shots(soren, 'trace');
  });

  const hodan = await sit('hodan');
  await check('the mother\'s answer goes out on paper, with no name on it', async () => {
    await hodan.goto(`${table}/answers`);
    await shots(hodan, 'answers');
    const waiting = hodan.locator('section.board li.card', { hasText: FEAR }).first();
    await waiting.locator('a').first().click();
    const text = await words(hodan);
    must(text.includes('Skolen ringer nu hjem først') && !text.includes('Ifrah'), text.slice(0, 400));
    await shots(hodan, 'slip');
    await hodan.emulateMedia({ media: 'print' });
    const on_screen_only = await hodan.locator('.noprint').filter({ visible: true }).count();
    must(on_screen_only === 0, 'paper shows what is for the screen');
    await shots(hodan, 'slip-print');
    await hodan.emulateMedia({ media: 'screen' });
    await hodan.goto(`${table}/answers`);
    await hodan.locator('section.board li.card', { hasText: FEAR }).first().locator('button').click();
    const again = hodan.locator('section.board li.card', { hasText: FEAR });
    must(await again.locator('button').count() === 0, 'it still waits to be handed over');
  });

  const sara = await sit('sara');
  await check('a pupil asks to take breakfast up again and is heard', async () => {
    await sara.goto(`${table}/outcomes`);
    await shots(sara, 'outcomes');
    const food = sara.locator('li.card', { hasText: 'Morgenmad i klubben' }).first();
    await food.locator('a[href*="/reopen/"]').click();
    await sara.fill('textarea[name=reason]', 'Bussen kommer først kvart over syv.');
    await sara.fill('input[name=said_by]', 'en elev');
    await shots(sara, 'reopen');
    await sara.click('main button[value=ask]');
    const text = await words(sara);
    must(text.includes('Bussen kommer først') && text.includes('en elev'), text.slice(0, 400));
    await shots(sara, 'reopenings');
  });

  const karin = await sit('karin');
  await check('whoever was named reads it on her first page and answers', async () => {
    await karin.goto(table);
    await shots(karin, 'front-partner');
    await karin.locator('a[href*="/reopenings/"][href$="/answer"]').first().click();
    await karin.fill('textarea[name=text]', 'Vi åbner igen en halv time senere om fredagen.');
    await karin.check('input[name=changed][value=yes]');
    await shots(karin, 'answer');
    await karin.locator('main form button').last().click();
    must((await words(karin)).includes('en halv time senere om fredagen'), karin.url());
  });
  await check('the pupil reads the answer on her own seat', async () => {
    await sara.goto(`${house.base}/seat`);
    must((await words(sara)).includes('en halv time senere om fredagen'), 'no answer on her seat');
    await shots(sara, 'seat');
  });

  await check('who only answered reads on her own seat what came of it', async () => {
    const yusuf = await sit('yusuf');
    await yusuf.goto(`${house.base}/seat`);
    must((await words(yusuf)).includes('Det blev der af det, jeg svarede på'), 'nothing came of it');
    await shots(yusuf, 'seat-answered');
  });

  for (const window of [soren, hodan, sara, karin]) await window.context().close();
}

/** The address of somebody's table: where she is led when she comes in, or what her seat links to. */
async function tableOf(page, house) {
  await page.goto(`${house.base}/seat`);
  const way = await page.locator('a[href^="/p/"]').last().getAttribute('href');
  return house.base + way.match(/^\/p\/[0-9a-f]+/)[0];
}
