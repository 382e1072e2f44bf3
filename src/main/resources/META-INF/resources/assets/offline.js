/*
 * The review of the day without a network. Online it sends the answers that wait on this device, each under a key of its own
 * by which the server stores it once, and then keeps the page with today's cards. Offline it shows that page's cards one
 * after the other and keeps their answers.
 */
(() => {
  'use strict';

  const CACHE = 'lede-today';
  const PAGE = '/review/offline';

  // ------------------------------------------------------------------ answers on this device
  const opened = new Promise((resolve, reject) => {
    const request = indexedDB.open('lede', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('answers', { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  /** Does something with the answers, and is done when it is on the disk. */
  const withAnswers = async (mode, action) => {
    const transaction = (await opened).transaction('answers', mode);
    const request = action(transaction.objectStore('answers'));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  };

  const all = () => withAnswers('readonly', (answers) => answers.getAll());
  const keep = (answer) => withAnswers('readwrite', (answers) => answers.put(answer));
  const forget = (key) => withAnswers('readwrite', (answers) => answers.delete(key));

  // ------------------------------------------------------------------ online: send, then keep today's cards
  const send = async (answer, fresh) => {
    const body = new URLSearchParams(answer.fields);
    body.set('key', answer.key);
    body.set(fresh.tokenName, fresh.token);
    const response = await fetch(PAGE, { method: 'POST', body, redirect: 'manual' });
    // What is refused now would be refused again, but for a busy moment.
    if (response.ok || [400, 404, 409, 410, 422].includes(response.status)) await forget(answer.key);
    return response.ok;
  };

  const synchronise = async () => {
    const response = await fetch(PAGE, { cache: 'no-store' });
    if (!response.ok) return false;
    const fresh = new DOMParser().parseFromString(await response.clone().text(), 'text/html').getElementById('offline').dataset;
    let sent = 0;
    // Only to whoever gave them: another person may have signed in on this device since.
    for (const answer of (await all()).filter((one) => one.learner === fresh.learner)) sent += await send(answer, fresh);
    await caches.delete(CACHE);
    if (fresh.learner) await store(sent ? await fetch(PAGE, { cache: 'no-store' }) : response);
    return sent > 0;
  };

  /** Keeps the page, and all that this page is made of, which is the same for both. */
  const store = async (page) => {
    const cache = await caches.open(CACHE);
    const files = performance.getEntriesByType('resource').map((entry) => entry.name)
      .filter((name) => /^\/(assets|webjars)\//.test(new URL(name).pathname));
    await cache.put(PAGE, page);
    await Promise.all([...new Set(files)].map((name) => cache.add(name).catch(() => {})));
  };

  const online = async () => {
    await navigator.serviceWorker?.register('/sw.js');
    const sent = await navigator.locks.request('lede-offline', synchronise);
    document.documentElement.dataset.kept = 'true';
    if (sent && document.getElementById('online')) location.reload();
  };

  // ------------------------------------------------------------------ offline: one card after the other
  const offline = async (root) => {
    const answered = new Set((await all()).map((answer) => answer.version));
    const cards = [...root.querySelectorAll('template')].filter((card) => !answered.has(card.dataset.version));
    const place = root.querySelector('[data-card]');

    const next = () => {
      const card = cards.shift();
      root.querySelector('[data-waiting]').hidden = !card;
      root.querySelector('[data-done]').hidden = Boolean(card) || answered.size === 0;
      if (!card && answered.size === 0) root.querySelector('[data-waiting]').hidden = false;
      place.replaceChildren(...(card ? [card.content.cloneNode(true)] : []));
      place.querySelector('.stem, input:not([type=hidden])')?.focus?.();
    };

    place.addEventListener('submit', async (event) => {
      event.preventDefault();
      const form = event.target;
      const fields = [...new FormData(form, event.submitter)];
      const version = form.elements.version.value;
      const named = ['set', 'revision', 'version'];
      if (!fields.some(([name, value]) => !named.includes(name) && value !== '')) return;
      await keep({ key: crypto.randomUUID(), learner: root.dataset.learner, version, fields });
      answered.add(version);
      next();
    });
    next();
  };

  const root = document.getElementById('offline');
  if (root) offline(root);
  if (!root || navigator.onLine) online().catch(() => { /* the next visit tries again */ });
  window.addEventListener('online', () => location.assign('/review'));
})();
