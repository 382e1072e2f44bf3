/*
 * Lede's comforts over pages that are complete without them: keys, moving instead of numbering, a quiet
 * countdown, and focus where the news is after htmx has swapped a page in. It marks nothing and stores no
 * answer; what it knows it reads from the page (data-shortcut, data-enter, data-seconds-left, data-order).
 */
(() => {
  'use strict';

  const KEYS = 'lede.keys';
  const TYPING = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])';
  const OWN_ENTER = 'a, button, summary, [data-keys]';

  const main = () => document.getElementById('main');

  /** A sentence of the page's language, which the page brings along; # is replaced where there is a filling. */
  const phrase = (name, filling = '#') => document.getElementById('live').dataset[name].replace('#', () => filling);

  /** Says a line to screen readers. Emptied first, so that the same line is said twice if it happens twice. */
  const say = (line) => {
    const live = document.getElementById('live');
    live.textContent = '';
    setTimeout(() => { live.textContent = line; }, 100);
  };

  // ------------------------------------------------------------------ keys: 1 to 9 pick, Enter checks or goes on, U undoes
  // Storage may be forbidden; then keys are on, as for everybody who never chose.
  const keysOn = () => {
    try { return localStorage.getItem(KEYS) !== 'off'; } catch { return true; }
  };

  const keepKeys = (on) => {
    try { localStorage.setItem(KEYS, on ? 'on' : 'off'); } catch { /* then it holds for this page only */ }
    document.documentElement.classList.toggle('has-keys', on);
  };

  /** Which option a key picks: the one with that letter, or that digit by its place on the keyboard, since digits need Shift in French. */
  const numbered = (event) => {
    if (/^[a-i]$/i.test(event.key)) return event.key.toLowerCase().charCodeAt(0) - 96;
    const [, pad, n] = /^(Digit|Numpad)([1-9])$/.exec(event.code) || [];
    return pad === 'Numpad' && event.key !== n ? undefined : n;
  };

  document.addEventListener('keydown', (event) => {
    const modified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    if (event.defaultPrevented || event.repeat || event.isComposing || modified) return;
    if (!document.documentElement.classList.contains('has-keys') || event.target.closest(TYPING)) return;
    if (main().querySelector('[data-no-keys]')) return;

    if (event.key === 'Enter' && !event.target.closest(OWN_ENTER)) {
      const action = main().querySelector('[data-enter]');
      if (!action) return;
      event.preventDefault();
      action.click();
      return;
    }
    const undo = event.key.toLowerCase() === 'u' && main().querySelector('[aria-keyshortcuts=u]');
    if (undo) {
      event.preventDefault();
      undo.click();
      return;
    }
    const n = numbered(event);
    const option = n && main().querySelector(`[data-shortcut="${n}"]:not(:disabled)`);
    if (!option) return;
    event.preventDefault();
    option.click();
    option.focus();
  });

  const offerKeys = (toggle) => {
    toggle.checked = document.documentElement.classList.contains('has-keys');
    toggle.closest('[hidden]')?.removeAttribute('hidden');
    toggle.addEventListener('change', () => keepKeys(toggle.checked));
  };

  // ------------------------------------------------------------------ one tap answers, for learners who want that
  const tapsOn = () => main().querySelector('[data-taps]')?.checked;

  /** The choice is kept with the learner, so that it comes along to other devices. */
  const offerTaps = (toggle) => {
    const { form } = toggle;
    form.hidden = false;
    toggle.addEventListener('change', () => {
      fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).catch(unreachable);
    });
  };

  /** A tap or a click, but no key: arrows move through the options, and none of them is an answer yet. */
  document.addEventListener('click', (event) => {
    const picked = event.target.closest('#question input[type=radio]:is([name=choice], [name=verdict])');
    if (!picked || !event.detail || !tapsOn() || document.querySelector('.confidence[open]')) return;
    picked.form.querySelector('[data-enter]').click();
  });

  // ------------------------------------------------------------------ ordering: move instead of numbering
  const part = (text, name, value) => {
    const span = document.createElement('span');
    span.textContent = text;
    span.setAttribute(name, value);
    return span;
  };

  const moveButton = (sign, words) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(part(sign, 'aria-hidden', 'true'), part(words, 'class', 'visually-hidden'));
    return button;
  };

  /** Turns a list with a place to pick for each item into one whose items move; the selects stay and are sent. */
  const makeMovable = (list) => {
    const items = () => [...list.children];
    const text = (item) => item.querySelector('[data-order-text]').textContent.trim();

    // The list shown is the answer shown: places saved before bring it into their order.
    const place = (item) => Number(item.querySelector('select').value) || Infinity;
    if (items().every((item) => place(item) < Infinity)) {
      list.append(...items().sort((a, b) => place(a) - place(b)));
    }

    const settle = () => items().forEach((item, i, all) => {
      item.querySelector('select').value = String(i + 1);
      const [up, down] = item.querySelectorAll('.moves button');
      up.setAttribute('aria-disabled', String(i === 0));
      down.setAttribute('aria-disabled', String(i === all.length - 1));
    });

    const announce = (item) => say(phrase('moved').replace('#place', items().indexOf(item) + 1)
      .replace('#total', items().length).replace('#item', () => text(item)));

    const move = (item, by, button) => {
      const other = items()[items().indexOf(item) + by];
      if (!other) return;
      if (by < 0) other.before(item); else other.after(item);
      settle();
      button.focus();
      announce(item);
    };

    /** While an item is held, its neighbours make room: they move and it doesn't, or the browser would let go of it. */
    const hold = (item, grip, start) => {
      const follow = (event) => {
        const { top, bottom } = item.getBoundingClientRect();
        if (event.clientY < top && item.previousElementSibling) item.after(item.previousElementSibling);
        if (event.clientY > bottom && item.nextElementSibling) item.before(item.nextElementSibling);
        settle();
      };
      const release = () => {
        item.classList.remove('is-held');
        grip.removeEventListener('pointermove', follow);
        announce(item);
      };
      start.preventDefault();
      grip.setPointerCapture(start.pointerId);
      item.classList.add('is-held');
      grip.addEventListener('pointermove', follow);
      grip.addEventListener('lostpointercapture', release, { once: true });
    };

    items().forEach((item) => {
      item.querySelector('label').hidden = true;
      const moves = document.createElement('span');
      moves.className = 'moves';
      const up = moveButton('↑', phrase('up', text(item)));
      const down = moveButton('↓', phrase('down', text(item)));
      up.addEventListener('click', () => move(item, -1, up));
      down.addEventListener('click', () => move(item, 1, down));
      moves.append(up, down);
      moves.addEventListener('keydown', (event) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!by) return;
        event.preventDefault();
        move(item, by, event.target);
      });
      const grip = part('\u2847', 'aria-hidden', 'true');
      grip.className = 'grip';
      grip.addEventListener('pointerdown', (event) => hold(item, grip, event));
      item.querySelector('.place-item').prepend(grip);
      item.querySelector('.place-item').append(moves);
    });
    list.classList.add('is-movable');
    document.getElementById('hint').textContent = list.dataset.order;
    settle();
  };

  // ------------------------------------------------------------------ matching and picking: chips instead of lists to open
  const chip = (lang, ...content) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'chip';
    button.append(...content);
    if (lang.lang) button.lang = lang.lang;
    if (lang.dir) button.dir = lang.dir;
    return button;
  };

  const listOf = (name, chips) => {
    const list = document.createElement('ul');
    list.className = name;
    list.append(...chips.map((one) => { const item = document.createElement('li'); item.append(one); return item; }));
    return list;
  };

  /** Turns a select for each item on the left into two columns: tap one on the left, then its match. The selects are sent. */
  const makePairable = (plain) => {
    const selects = [...plain.querySelectorAll('select')];
    const ends = [...selects[0].options].slice(1);
    let chosen = selects.findIndex((select) => !select.value);

    const labels = selects.map((select) => plain.querySelector(`label[for="${select.id}"]`));
    const lefts = selects.map((select, i) => {
      const label = labels[i];
      const button = chip(label, part(String(i + 1), 'class', 'n'), ...label.cloneNode(true).childNodes, part('', 'class', 'visually-hidden'));
      button.dataset.left = select.name;
      button.addEventListener('click', () => { chosen = i; show(); });
      return button;
    });
    const rights = ends.map((end) => {
      const button = chip(end, part('', 'class', 'ns'), end.text);
      button.dataset.right = end.value;
      button.addEventListener('click', () => pair(end));
      return button;
    });

    const show = () => {
      selects.forEach((select, i) => {
        const { value, selectedOptions: [end] } = select;
        lefts[i].classList.toggle('is-paired', value !== '');
        lefts[i].classList.toggle('is-on', i === chosen);
        lefts[i].setAttribute('aria-pressed', String(i === chosen));
        lefts[i].lastChild.textContent = value ? ` \u2192 ${end.text}` : '';
      });
      ends.forEach(({ value }, i) => {
        const numbers = selects.flatMap((select, n) => (select.value === value ? [part(String(n + 1), 'class', 'n')] : []));
        rights[i].firstChild.replaceChildren(...numbers);
        rights[i].classList.toggle('is-paired', numbers.length > 0);
      });
    };

    /** The same match again undoes it; a new one leads on to the next on the left that has none. */
    const pair = ({ value, text }) => {
      const select = selects[chosen];
      if (!select) return;
      const undone = select.value === value;
      select.value = undone ? '' : value;
      const label = labels[chosen].textContent.trim();
      if (!undone) chosen = selects.findIndex((one) => !one.value);
      show();
      say(undone ? plain.dataset.undone : `${label} \u2192 ${text}`);
    };

    const pairing = document.createElement('div');
    pairing.className = 'pairing';
    pairing.append(listOf('lefts', lefts), listOf('rights', rights));
    plain.hidden = true;
    plain.after(pairing);
    document.getElementById('hint').textContent = plain.dataset.pair;
    show();
  };

  /** Turns the list to open in a gap into chips below the sentence; the gap shows the one that is picked. */
  const makePickable = (select) => {
    const blank = part('', 'class', 'blank');
    const buttons = [...select.options].slice(1).map((option) => {
      const button = chip(option, option.text);
      button.addEventListener('click', () => { select.value = select.value === option.value ? '' : option.value; show(); });
      return button;
    });
    const show = () => {
      blank.textContent = select.value || '\u2026';
      buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.textContent === select.value)));
    };
    const chips = listOf('chips', buttons);
    chips.setAttribute('aria-label', select.getAttribute('aria-label'));
    chips.dataset.picks = select.name;
    select.hidden = true;
    select.after(blank);
    select.closest('fieldset').append(chips);
    show();
  };

  // ------------------------------------------------------------------ time left: quietly, by the minute
  const inWords = (seconds) => {
    const minutes = Math.ceil(seconds / 60);
    if (minutes > 1) return phrase('minutes', minutes);
    if (seconds > 50) return phrase('minute');
    return seconds > 10 ? phrase('seconds', Math.ceil(seconds / 10) * 10) : phrase('moment');
  };

  /** Counts from the server's seconds, not from its clock time: a wrong clock here does no harm. */
  const countDown = (line) => {
    const end = Date.now() + 1000 * Number(line.dataset.secondsLeft);
    const left = line.querySelector('[data-left]');
    let before = Infinity;

    const tick = () => {
      const seconds = Math.ceil((end - Date.now()) / 1000);
      if (!line.isConnected) return clearInterval(timer);
      if (seconds <= 0) {
        clearInterval(timer);
        line.querySelector('[data-running]').hidden = true;
        line.querySelector('[data-over]').hidden = false;
        return say(phrase('timeUp'));
      }
      const words = inWords(seconds);
      if (left.textContent !== words) left.textContent = words;
      [[300, phrase('left', 5)], [60, phrase('last')]]
        .filter(([mark]) => before < Infinity && before > mark && seconds <= mark)
        .forEach(([, said]) => say(said));
      before = seconds;
    };
    const timer = setInterval(tick, 1000);
    tick();
  };

  // ------------------------------------------------------------------ how long an answer took, from shown to sent
  const measure = (input) => {
    const shown = Date.now();
    input.form.addEventListener('submit', () => { input.value = String(Date.now() - shown); }, { capture: true });
  };

  // ------------------------------------------------------------------ a result to share: its text, its link, its picture
  const asPng = async (url) => {
    const image = new Image(1200, 630);
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 630 });
    canvas.getContext('2d').drawImage(image, 0, 0);
    const blob = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
    return new File([blob], 'lede.png', { type: 'image/png' });
  };

  const textToShare = () => document.getElementById('share-text').value;

  const offerShare = (button) => {
    button.hidden = !navigator.share;
    button.addEventListener('click', async () => {
      const files = await asPng(document.querySelector('[data-picture]').href).then((file) => [file], () => []);
      const all = { text: textToShare(), files };
      navigator.share(navigator.canShare?.(all) ? all : { text: all.text }).catch(() => { /* thought better of it */ });
    });
  };

  const offerCopy = (button) => {
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(textToShare());
      button.textContent = button.dataset.copy;
      say(button.dataset.copy);
    });
  };

  /** Without a script the picture is saved as it is, an SVG, which fewer programs take. */
  const savePng = (link) => link.addEventListener('click', async (event) => {
    event.preventDefault();
    const file = await asPng(link.href).catch(() => null);
    const save = Object.assign(document.createElement('a'), { download: file ? file.name : link.download });
    save.href = file ? URL.createObjectURL(file) : link.href;
    save.click();
  });

  // ------------------------------------------------------------------ scripts and styles of one page alone
  const fetched = new Map();

  const fetchOnce = (url) => {
    if (!fetched.has(url)) {
      fetched.set(url, new Promise((resolve, reject) => {
        const style = /\.css\b/.test(url);
        const element = document.createElement(style ? 'link' : 'script');
        Object.assign(element, style ? { rel: 'stylesheet', href: url } : { src: url });
        element.addEventListener('load', resolve);
        element.addEventListener('error', reject);
        document.head.append(element);
      }));
    }
    return fetched.get(url);
  };

  /** Fetches what a part of the page needs to become more, one after the other; without it, it stays what it was. */
  const fetchNeeds = async (part) => {
    const instead = part.querySelector('[data-instead]');
    if (instead) instead.open = false;
    try {
      for (const url of part.dataset.needs.split(' ')) await fetchOnce(url);
    } catch {
      if (instead) instead.open = true;
    }
  };

  // ------------------------------------------------------------------ another language: what was typed comes along
  const TYPED = 'lede.typed';
  const KEPT = '#main form :is(input, select, textarea):not([type=hidden], [type=password])';

  const keepTyped = () => {
    const values = [...document.querySelectorAll(KEPT)].map((field) => [field.name, field.value, field.checked]);
    try {
      sessionStorage.setItem(TYPED, JSON.stringify({ page: location.pathname + location.search, values }));
    } catch { /* then it is lost, as without a script */ }
  };

  /** Puts back what was typed on this page before its language was switched: the same fields are there again, in order. */
  const restoreTyped = () => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(TYPED));
      sessionStorage.removeItem(TYPED);
      if (kept?.page !== location.pathname + location.search) return;
      const fields = [...document.querySelectorAll(KEPT)];
      if (fields.map((field) => field.name).join() !== kept.values.map(([name]) => name).join()) return;
      fields.forEach((field, i) => {
        const [, value, checked] = kept.values[i];
        if (/radio|checkbox/.test(field.type)) field.checked = checked; else field.value = value;
        if (checked && field.closest('details')) field.closest('details').open = true;
      });
    } catch { /* nothing was kept */ }
  };

  const switchLanguage = (form) => {
    form.querySelectorAll('[data-own-form]').forEach((button) => {
      ['form', 'formaction', 'formnovalidate'].forEach((name) => button.removeAttribute(name));
    });
    form.addEventListener('submit', keepTyped);
  };

  // ------------------------------------------------------------------ a page, and a page swapped in
  const once = (root, selector, make) => root.querySelectorAll(selector).forEach((element) => {
    if (element.dataset.made) return;
    element.dataset.made = 'yes';
    make(element);
  });

  const prepare = (root) => {
    once(root, '[data-keys]', offerKeys);
    once(root, '[data-taps]', offerTaps);
    once(root, '[data-order]', makeMovable);
    once(root, '[data-pair]', makePairable);
    once(root, '#question .gap select', makePickable);
    once(root, '[data-seconds-left]', countDown);
    once(root, '[data-print]', (button) => {
      button.hidden = false;
      button.addEventListener('click', () => window.print());
    });
    once(root, '[data-shown]', measure);
    once(root, '[data-share]', offerShare);
    once(root, '[data-copy]', offerCopy);
    once(root, '[data-picture]', savePng);
    once(root, '[data-needs]', fetchNeeds);
    once(document, '#language form', switchLanguage);
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone || '';
    root.querySelectorAll('input[name=timeZone]').forEach((input) => { input.value = here; });
    // UTC is the zone of learners whose browser didn't say where they are.
    once(root, '[data-zone]', (select) => {
      if (select.value === 'UTC' && [...select.options].some(({ value }) => value === here)) select.value = here;
    });
  };

  /** After a swap: to what the page says is new, or where it is typed, else to its headline, as a fresh page would be read. */
  const lookAtNews = (root) => {
    const news = root.querySelector('[autofocus]');
    const headline = root.querySelector('h1');
    const target = news || headline;
    if (!target) return;
    if (!target.hasAttribute('tabindex') && target === headline) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    const look = news?.matches('.is-problem') ? news : news?.querySelector('[data-look]');
    // htmx has scrolled to what has the focus; the question comes back into view, as far as there is room for it.
    if (look) { window.scrollTo(0, 0); look.scrollIntoView({ block: look.dataset.look || 'nearest' }); }
    else if (news && !news.matches('input')) news.scrollIntoView({ block: news.matches('mark') ? 'center' : 'start' });
    else window.scrollTo(0, 0);
  };

  const unreachable = () => {
    const line = phrase('unreachable');
    let notice = document.getElementById('unreachable');
    if (!notice) {
      notice = document.createElement('p');
      notice.id = 'unreachable';
      notice.className = 'notice is-problem';
      main().prepend(notice);
    }
    notice.textContent = line;
    notice.scrollIntoView({ block: 'nearest' });
    say(line);
  };

  // Back from a place in the same page is the browser's own: htmx would fetch the page again.
  const address = () => location.pathname + location.search;
  let shown = address();
  window.addEventListener('popstate', (event) => {
    if (address() === shown) event.stopImmediatePropagation();
    shown = address();
  });
  ['htmx:pushedIntoHistory', 'htmx:replacedInHistory'].forEach((name) => {
    document.addEventListener(name, () => { shown = address(); });
  });

  document.addEventListener('htmx:load', (event) => prepare(event.detail.elt));
  document.addEventListener('htmx:afterSettle', (event) => {
    if (event.detail.target?.id !== 'preview') lookAtNews(main());
  });
  ['htmx:sendError', 'htmx:timeout'].forEach((name) => document.addEventListener(name, unreachable));

  // An error page that answers a form keeps the address of the page the form was on, so that a reload asks
  // for that page again and not for the form's target.
  document.addEventListener('htmx:beforeHistoryUpdate', (event) => {
    const { xhr, requestConfig, history } = event.detail;
    if (xhr.status < 400 || requestConfig.verb === 'get') return;
    history.type = 'replace';
    history.path = location.pathname + location.search;
  });

  document.documentElement.classList.toggle('has-keys', keysOn());
  restoreTyped();
  prepare(document);
})();
