/*
 * Keeps today's review within reach without a network: pages come from the network, and where there is none, the page with
 * today's cards does (offline.js stores it). Nothing else is answered from here but the files that page is made of. It also
 * shows the reminders that the server sends.
 */
'use strict';

const CACHE = 'lede-today';
const PAGE = '/review/offline';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const page = async (request) => {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const kept = await caches.match(PAGE, { cacheName: CACHE });
    if (kept) return kept;
    throw unreachable;
  }
};

const file = async (request) => (await caches.match(request, { cacheName: CACHE })) || fetch(request);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (/^\/(assets|webjars)\//.test(url.pathname)) event.respondWith(file(request));
});

// A later reminder takes the place of one that wasn't looked at. Each waits for the one before: the icon is loaded first, so
// that of two at once the earlier could be shown last.
let shown = Promise.resolve();
self.addEventListener('push', (event) => {
  const { title, body, lang } = event.data.json();
  const show = () => self.registration.showNotification(title, { body, lang, tag: 'review', icon: '/assets/icon-192.png' });
  shown = shown.then(show, show);
  event.waitUntil(shown);
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow('/review'));
});
