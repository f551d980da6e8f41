// The view for the projector and for phones: keys, the whole screen, typing without leaving, and phones that follow the wall.
// Without it the same pictures are reached by links.
'use strict';
(() => {
  const body = document.body;
  const dialog = document.getElementById('typing');
  const said = document.getElementById('said');
  const slides = () => [...document.querySelectorAll('.slide')];
  const now = () => Math.max(0, slides().findIndex(slide => '#' + slide.id === location.hash));
  let shown = Number(body.dataset.shown || 0);

  function go(place) {
    const to = slides()[Math.min(Math.max(place, 0), slides().length - 1)];
    if (to && '#' + to.id !== location.hash) location.hash = to.id;
  }

  function tell() {
    if (!body.dataset.leads) return;
    fetch(body.dataset.leads, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Csrf-Token': body.dataset.csrf },
      body: 'shown=' + (now() + 1),
    }).catch(() => {}); // the next picture tells again
  }

  // what was typed or shared meanwhile, without leaving the whole screen
  async function renew() {
    try {
      const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById('wall');
      if (!fresh) return;
      const place = now();
      document.getElementById('wall').replaceChildren(...fresh.children);
      const slide = slides()[place];
      // a picture that was put in anew is not the target that the address names
      if (slide) { history.replaceState(null, '', '#'); location.hash = slide.id; }
    } catch { /* the wall stays as it is until the next picture */ }
  }

  addEventListener('hashchange', () => {
    const slide = slides()[now()];
    if (!slide) return;
    const message = slide.querySelector('h1');
    if (body.dataset.follow) said.textContent = message.textContent;
    else message.focus({ preventScroll: true });
    scrollTo(0, 0);
    tell();
  });

  function write() {
    if (!dialog) return;
    const slide = slides()[now()];
    dialog.querySelectorAll('[name=item]').forEach(field => { field.value = slide.dataset.item; });
    dialog.querySelectorAll('[name=slide]').forEach(field => { field.value = String(now() + 1); });
    const whose = dialog.querySelector('[name=municipality]');
    if (!dialog.querySelector('[name=text]').value) { // nothing half written: who promises, and what, most often
      dialog.querySelector(`[name=kind][value=${slide.dataset.kind}]`).checked = true;
      whose.value = slide.dataset.whose;
      if (whose.selectedIndex < 0) whose.selectedIndex = 0;
    }
    said.textContent = ''; // so that the same is said anew the next time
    dialog.showModal();
    whose.focus();
  }

  const keys = {
    ArrowRight: () => go(now() + 1), ArrowDown: () => go(now() + 1), PageDown: () => go(now() + 1), ' ': () => go(now() + 1),
    ArrowLeft: () => go(now() - 1), ArrowUp: () => go(now() - 1), PageUp: () => go(now() - 1),
    Home: () => go(0), End: () => go(slides().length - 1),
    f: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
    n: write,
  };

  addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || (dialog && dialog.open)) return;
    const narrow = matchMedia('(max-width: 900px)').matches;
    if (narrow && /^(Arrow(Up|Down)|Page|Home|End| )/.test(event.key)) return; // a phone scrolls
    if (event.key === ' ' && event.target.closest('a, button')) return;
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  document.addEventListener('click', event => {
    if (event.target.closest('a.write') && dialog) { event.preventDefault(); write(); }
  });

  if (dialog) {
    const wrong = document.getElementById('typing-wrong');
    let sending = false; // one press saves once, however quick the second comes
    const mended = field => {
      document.getElementById(field.id + '-error')?.remove();
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
    };
    const unmark = form => form.querySelectorAll('[aria-invalid]').forEach(mended);
    // what was said of a field is gone once somebody mends it
    dialog.addEventListener('input', event => { if (event.target.matches('[aria-invalid]')) mended(event.target); });
    // says at each field what the page of its own would have said there, and goes to the first; whether there was any
    const mark = (form, page) => {
      const marked = [...page.querySelectorAll('.error-summary li a')].map(line => {
        const field = form.querySelector(line.getAttribute('href'));
        if (!field) return null;
        const told = document.createElement('p');
        told.className = 'field-error';
        told.id = field.id + '-error';
        told.textContent = line.textContent;
        field.before(told);
        field.setAttribute('aria-invalid', 'true');
        field.setAttribute('aria-describedby', told.id);
        return field;
      }).filter(Boolean);
      if (marked.length > 0) marked[0].focus();
      return marked.length > 0;
    };
    document.getElementById('typing-close').addEventListener('click', () => dialog.close());
    dialog.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !event.target.form) return;
      event.preventDefault();
      event.target.form.requestSubmit();
    });
    dialog.addEventListener('submit', async event => {
      event.preventDefault();
      if (sending) return;
      sending = true;
      const form = event.target;
      wrong.hidden = true;
      unmark(form);
      try {
        const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
        if (answer.ok) {
          form.reset();
          dialog.close();
          said.textContent = dialog.dataset.saved;
          await renew();
          return;
        }
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        if (mark(form, page)) return;
        wrong.textContent = dialog.dataset.lost;
      } catch {
        wrong.textContent = dialog.dataset.lost;
      } finally {
        sending = false;
      }
      wrong.hidden = false;
    });
  }

  if (body.dataset.follow) {
    if (!location.hash && shown > 0) go(shown - 1);
    setInterval(async () => {
      if (document.hidden) return;
      try {
        const answer = await fetch(body.dataset.follow, { headers: { Accept: 'application/json' } });
        if (!answer.ok) return;
        const place = (await answer.json()).shown;
        if (place !== shown) {
          shown = place;
          await renew();
          go(shown - 1);
        }
      } catch { /* no connection for now: asked again */ }
    }, 4000);
  } else if (!location.hash) {
    tell();
  }
})();
