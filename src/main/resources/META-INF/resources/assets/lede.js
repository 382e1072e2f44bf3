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

  // ------------------------------------------------------------------ keys: 1 to 9 pick, Enter checks or goes on
  // Storage may be forbidden; then keys are on, as for everybody who never chose.
  const keysOn = () => {
    try { return localStorage.getItem(KEYS) !== 'off'; } catch { return true; }
  };

  const keepKeys = (on) => {
    try { localStorage.setItem(KEYS, on ? 'on' : 'off'); } catch { /* then it holds for this page only */ }
    document.documentElement.classList.toggle('has-keys', on);
  };

  /** The digit by its place on the keyboard, so that it also works where digits need Shift (French, Czech). */
  const digit = (event) => {
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
    const n = digit(event);
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

    const move = (item, by, button) => {
      const all = items();
      const to = all.indexOf(item) + by;
      if (to < 0 || to >= all.length) return;
      if (by < 0) all[to].before(item); else all[to].after(item);
      settle();
      button.focus();
      say(phrase('moved').replace('#place', to + 1).replace('#total', all.length).replace('#item', () => text(item)));
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
      item.querySelector('.place-item').append(moves);
    });
    list.classList.add('is-movable');
    document.getElementById('hint').textContent = list.dataset.order;
    settle();
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
    once(root, '[data-order]', makeMovable);
    once(root, '[data-seconds-left]', countDown);
    once(root, '[data-print]', (button) => {
      button.hidden = false;
      button.addEventListener('click', () => window.print());
    });
    once(root, '[data-shown]', measure);
    once(root, '[data-needs]', fetchNeeds);
    once(document, '#language form', switchLanguage);
    root.querySelectorAll('input[name=timeZone]').forEach((input) => {
      input.value = Intl.DateTimeFormat().resolvedOptions().timeZone || '';
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
    if (news && !news.matches('input')) news.scrollIntoView({ block: news.matches('mark') ? 'center' : 'start' }); else window.scrollTo(0, 0);
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

  document.addEventListener('htmx:load', (event) => prepare(event.detail.elt));
  document.addEventListener('htmx:afterSettle', () => lookAtNews(main()));
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
