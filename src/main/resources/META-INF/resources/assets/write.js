// What makes writing easier where there are scripts; the pages of authors work without them.
(() => {
  const WRITTEN = 'lede.written';
  const FIELDS = 'form.write :is(input, select, textarea):not([type=hidden])';
  const here = () => location.pathname + location.search;
  const main = () => document.getElementById('main');

  // Words selected in the text become the quotation of a fact; selecting them ticks no sentence.
  const selected = () => {
    const selection = getSelection();
    const passage = selection.anchorNode?.parentElement?.closest('.write .passage');
    return passage && !selection.isCollapsed ? selection.toString().replace(/\s+/g, ' ').trim() : '';
  };
  const quoteSelected = () => {
    const field = main().querySelector('.write #quote');
    if (!field || !selected()) return;
    field.closest('details').open = true;
    field.value = selected();
  };
  document.addEventListener('pointerup', quoteSelected);
  document.addEventListener('keyup', quoteSelected);
  document.addEventListener('click', (event) => {
    if (selected() && event.target.closest('.write .passage')) event.preventDefault();
  });

  // What was typed is there again after a request that failed, such as the one that finds its session ended.
  const kept = () => {
    try { return JSON.parse(sessionStorage.getItem(WRITTEN)); } catch { return null; }
  };
  const keep = (written) => {
    try {
      if (written) sessionStorage.setItem(WRITTEN, JSON.stringify(written)); else sessionStorage.removeItem(WRITTEN);
    } catch { /* then it is lost, as without a script */ }
  };
  const fields = () => [...main().querySelectorAll(FIELDS)];
  document.addEventListener('submit', (event) => {
    if (!event.target.matches('form.write')) return;
    keep({ page: here(), values: fields().map((field) => [field.name, field.value, field.checked]) });
  });
  const putBack = ({ values }) => fields().forEach((field, i) => {
    const [name, value, checked] = values[i] || [];
    if (name !== field.name) return;
    if (/radio|checkbox/.test(field.type)) field.checked = checked; else field.value = value;
  });
  const arrive = () => {
    const written = kept();
    if (!written) return;
    if (main().matches('.problem')) {
      keep({ ...written, failed: true });
      main().querySelectorAll('a[href^="/signin"]').forEach((link) => {
        link.href = '/signin?back=' + encodeURIComponent(written.page);
      });
    } else if (!written.failed) {
      keep(null);
    } else if (written.page === here()) {
      putBack(written);
      keep(null);
    }
  };
  document.addEventListener('htmx:afterSettle', arrive);
  arrive();
})();
