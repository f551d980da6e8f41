// A bonus for residents whose browser runs it; every page works without. A post that does not get through is sent again,
// the same one, until it does. A comment that was typed is not left behind unasked. A screen that several people use asks
// whether somebody is still there, and is cleared when nobody is.
(() => {
  'use strict';
  const words = document.currentScript.dataset;
  const WAITS = [1, 2, 4, 8, 10];
  const PATIENCE = 15;
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  const text = document.querySelector('textarea');
  let pressed = null;
  let busy = false;
  let left = false;
  let wake = () => {};

  const seconds = n => n * 1000;

  /** The answer, or nothing when none came or the service asks to wait. */
  async function sent(address, fields) {
    const impatience = new AbortController();
    const timer = setTimeout(() => impatience.abort(), seconds(PATIENCE));
    try {
      const answer = await fetch(address, {
        method: 'POST', body: fields, headers: { 'X-By-Script': '1' }, signal: impatience.signal,
      });
      // where to go is said as plain text; a page instead is something to read
      const where = answer.ok && answer.headers.get('Content-Type')?.startsWith('text/plain');
      return answer.status === 503 ? null : { where: where ? await answer.text() : '' };
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Sends until an answer comes; meanwhile the line says so. */
  async function untilAnswered(address, fields, place) {
    for (let tries = 0; ; tries++) {
      const answer = await sent(address, fields());
      if (answer) return answer;
      place.append(line);
      line.className = 'answered';
      setTimeout(() => { line.textContent = words.lost; line.scrollIntoView({ block: 'nearest' }); }, 50);
      await new Promise(resolve => {
        wake = resolve;
        setTimeout(resolve, seconds(WAITS[Math.min(tries, WAITS.length - 1)]));
      });
    }
  }

  async function post(form) {
    busy = true;
    const answer = await untilAnswered(form.action, () => {
      const fields = new URLSearchParams(new FormData(form));
      if (pressed?.name) fields.append(pressed.name, pressed.value);
      return fields;
    }, form);
    left = true;
    if (answer.where) {
      location.assign(answer.where);
      return;
    }
    // something to read, such as a comment that is too long: the same post once more, by the browser itself
    if (pressed?.name) {
      const button = document.createElement('input');
      button.type = 'hidden';
      button.name = pressed.name;
      button.value = pressed.value;
      form.append(button);
    }
    form.submit();
  }

  document.addEventListener('submit', event => {
    // without the button that was pressed, "back" and "next" are the same
    if (!('submitter' in event) || event.target.method !== 'post') return;
    event.preventDefault();
    pressed = event.submitter;
    if (busy) wake();
    else post(event.target);
  });

  addEventListener('online', () => wake());

  addEventListener('beforeunload', event => {
    if (text && !left && text.value && (text.value !== text.defaultValue || 'unsaved' in text.dataset)) {
      event.preventDefault();
      event.returnValue = '';
    }
  });

  addEventListener('pageshow', event => {
    if (!event.persisted) return;
    if (words.leave) location.reload();
    busy = left = false;
  });

  if (words.leave) stillThere();

  function stillThere() {
    const IDLE = 90;
    const TO_ANSWER = 30;
    let timer = 0;
    const question = document.createElement('dialog');
    question.setAttribute('role', 'alertdialog');
    question.setAttribute('aria-labelledby', 'there');
    question.setAttribute('aria-describedby', 'soon');
    const title = document.createElement('h2');
    title.id = 'there';
    title.textContent = words.there;
    const soon = document.createElement('p');
    soon.id = 'soon';
    soon.textContent = words.soon;
    const here = document.createElement('button');
    here.type = 'button';
    here.textContent = words.here;
    question.append(title, soon, here);
    document.body.append(question);

    const wait = () => {
      clearTimeout(timer);
      if (question.open) question.close();
      timer = setTimeout(ask, seconds(IDLE));
    };
    const ask = () => {
      question.showModal();
      timer = setTimeout(clear, seconds(TO_ANSWER));
    };
    const clear = async () => {
      left = true;
      ALIVE.forEach(sign => removeEventListener(sign, alive));
      const empty = document.createElement('main');
      document.body.replaceChildren(empty);
      await untilAnswered(words.leave, () => new URLSearchParams('leave=1'), empty);
      location.replace(words.next);
    };
    const ALIVE = ['pointerdown', 'pointermove', 'keydown', 'input', 'scroll'];
    // a question that goes at the first movement lets the press itself fall on what lies under it
    const alive = () => { if (!question.open) wait(); };
    ALIVE.forEach(sign => addEventListener(sign, alive, { passive: true }));
    question.addEventListener('click', wait);
    question.addEventListener('cancel', wait);
    wait();
  }
})();
