/*
 * Scores over time, drawn by uPlot from the rows of the table beneath, which is complete without it. Everything it shows
 * is in that table; so the picture itself is hidden from screen readers.
 */
(() => {
  'use strict';

  const HEIGHT = 240;
  const DAY = 86400;

  // English pages write dates as in London, the day first.
  const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
  const inHours = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
  const inDays = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
  const inMonths = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric' });
  const inPercent = new Intl.NumberFormat(language, { style: 'percent' });

  const dates = (plot, splits, axis, space, step) => {
    const format = step < DAY ? inHours : step < 28 * DAY ? inDays : inMonths;
    return splits.map((at) => format.format(new Date(1000 * at)));
  };

  /** A scale that shows a moment in its middle, where all attempts are of the same one. */
  const span = (plot, first, last) => {
    const margin = Math.max((last - first) * 0.03, 60);
    return [first - margin, last + margin];
  };

  const draw = (scores) => {
    const rows = [...scores.querySelectorAll('[data-at]')].reverse();
    const figures = ['at', 'percent'].map((name) => rows.map((row) => Number(row.dataset[name])));
    const frame = document.createElement('div');
    const told = document.createElement('p');
    frame.className = 'picture';
    frame.setAttribute('aria-hidden', 'true');
    told.className = 'told';
    scores.prepend(frame);

    const words = (row) => [...row.cells].map((cell) => cell.textContent.trim()).join(' · ');
    const tell = (plot) => {
      const row = rows[plot.cursor.idx ?? rows.length - 1];
      told.textContent = words(row);
    };

    let plot;
    const redraw = () => {
      const style = getComputedStyle(scores);
      const colour = (name) => style.getPropertyValue(name).trim();
      const font = `${0.75 * parseFloat(style.fontSize)}px ${style.fontFamily}`;
      const axis = { stroke: colour('--muted'), font, ticks: { show: false }, grid: { stroke: colour('--rule'), width: 1 } };
      plot?.destroy();
      plot = new uPlot({
        width: frame.clientWidth,
        height: HEIGHT,
        padding: [8, 28, 0, 0],
        legend: { show: false },
        cursor: { y: false, drag: { x: false, y: false }, points: { size: 11 } },
        scales: { x: { range: span }, y: { range: [0, 100] } },
        axes: [
          { ...axis, grid: { show: false }, values: dates, space: 70, size: 32 },
          { ...axis, size: 48, splits: () => [0, 50, 100], values: (u, splits) => splits.map((n) => inPercent.format(n / 100)) },
        ],
        series: [{}, { stroke: colour('--edge'), width: 1, points: { show: true, size: 9, stroke: colour('--paper'), fill: colour('--accent') } }],
        hooks: { setCursor: [tell] },
      }, figures, frame);
      frame.append(told);
      tell(plot);
    };

    redraw();
    new ResizeObserver(() => {
      if (frame.clientWidth > 0 && frame.clientWidth !== plot.width) plot.setSize({ width: frame.clientWidth, height: HEIGHT });
    }).observe(frame);

    const dark = matchMedia('(prefers-color-scheme: dark)');
    const recolour = () => (frame.isConnected ? redraw() : dark.removeEventListener('change', recolour));
    dark.addEventListener('change', recolour);
  };

  const drawAll = () => document.querySelectorAll('[data-scores]').forEach((scores) => {
    if (!scores.querySelector('.picture')) draw(scores);
  });

  // Paper gets the table: the picture is drawn in the colours of the screen.
  const onPaper = (open) => () => document.querySelectorAll('[data-scores] details').forEach((table) => { table.open = open; });
  addEventListener('beforeprint', onPaper(true));
  addEventListener('afterprint', onPaper(false));

  document.addEventListener('htmx:load', drawAll);
  drawAll();
})();
