/*
 * The offer to be reminded, in browsers that can show notifications. The browser asks its owner only after they have tapped,
 * and what it answers goes to the server by the page's own form. Fetched once, so it looks at every page swapped in later too.
 */
(() => {
  'use strict';

  const able = 'PushManager' in window && 'Notification' in window && 'serviceWorker' in navigator;

  /** A fresh subscription: one made before may be another learner's, or with a key that the server no longer has. */
  const subscribe = async (key) => {
    await navigator.serviceWorker.register('/sw.js');
    const { pushManager } = await navigator.serviceWorker.ready;
    await (await pushManager.getSubscription())?.unsubscribe();
    return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  };

  /** Fills in the form and sends it, or says why not. */
  const turnOn = async (form) => {
    const line = form.querySelector('[role=status]');
    const button = form.querySelector('button');
    line.textContent = '';
    button.disabled = true;
    try {
      const allowed = await Notification.requestPermission();
      if (allowed === 'denied') line.textContent = form.dataset.denied;
      if (allowed !== 'granted') return;
      const { endpoint, keys } = (await subscribe(form.dataset.remind)).toJSON();
      Object.entries({ endpoint, ...keys }).forEach(([name, value]) => { form.elements[name].value = value; });
      form.requestSubmit();
    } catch {
      line.textContent = form.dataset.failed;
    } finally {
      button.disabled = false;
    }
  };

  const offer = async (form) => {
    if (form.dataset.offered) return;
    form.dataset.offered = 'yes';
    form.addEventListener('submit', (event) => {
      if (form.elements.endpoint.value) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      turnOn(form);
    }, { capture: true });
    const registration = 'on' in form.dataset && await navigator.serviceWorker.getRegistration();
    const here = registration && await registration.pushManager.getSubscription();
    form.hidden = Boolean(here) || Notification.permission === 'denied';
  };

  const look = () => { if (able) document.querySelectorAll('form[data-remind]').forEach(offer); };

  document.addEventListener('htmx:load', look);
  look();
})();
