// Comments are decided by one key each: 1 to 4 show with a theme, 5 and 6 do not show, and the next comment is there.
// A proposal without what is marked is seen before it is accepted: the first key shows it, one more goes on.
// Keys count while a choice of the comment has focus, and nowhere else. Without this the same is done by Tab, space and arrows.
'use strict';
(() => {
  const cards = [...document.querySelectorAll('.judge')];
  const radios = (card, field) => [...card.querySelectorAll(`input[name^="${field}-"]`)];
  const choice = (card, value) => radios(card, 'choice').find(radio => radio.value === value);

  function enter(card) {
    const to = radios(card, 'choice').find(radio => radio.checked) || radios(card, 'choice')[0];
    to.focus();
    card.scrollIntoView({ block: 'nearest' });
  }

  function leave(card) {
    const next = cards[cards.indexOf(card) + 1];
    if (next && next.closest('form') === card.closest('form')) enter(next);
    else card.closest('form').querySelector('.actions button').focus();
  }

  // what was chosen to be shown stays chosen; else as written, or without what is marked
  function show(card, theme) {
    const shown = ['approve', 'redact'].some(value => choice(card, value)?.checked);
    if (!shown) choice(card, card.dataset.shows).checked = true;
    theme.checked = true;
  }

  // whether the text that will be shown came into sight by this key: then it is read first, for a name may be left in it
  function uncovers(card) {
    if (!choice(card, 'redact').checked || card.dataset.seen) return false;
    card.dataset.seen = 'yes';
    choice(card, 'redact').focus();
    card.scrollIntoView({ block: 'nearest' });
    return true;
  }

  document.addEventListener('keydown', event => {
    const card = event.target.closest('.judge');
    if (!card || event.target.type !== 'radio' || event.ctrlKey || event.altKey || event.metaKey) return;
    const theme = radios(card, 'theme')[Number(event.key) - 1];
    if (theme) {
      show(card, theme);
      event.preventDefault();
      if (uncovers(card)) return;
    }
    else if (event.key === '5') choice(card, 'reject').checked = true;
    else if (event.key === '6') choice(card, 'pass-on').checked = true;
    else return;
    event.preventDefault();
    leave(card);
  });

  document.querySelectorAll('[data-keys]').forEach(hint => { hint.hidden = false; });
  // a card that is clicked is the one that keys decide about
  cards.forEach(card => card.addEventListener('click', event => {
    if (!event.target.closest('label, input, textarea, a') && getSelection().isCollapsed) enter(card);
  }));
  // the first is there from the start, unless there is something to mend; after the browser has gone to #next, which takes focus away
  const first = cards[0];
  if (first && !document.querySelector('.error-summary')) addEventListener('load', () => setTimeout(() => enter(first)));
})();
