// What markup alone can't do: live updates that lose nothing, completion, menus' places and dialogs.
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const { as, at } = document.body.dataset;

  // ---- Live updates: the server says that something changed, htmx draws the parts again.
  const drawn = new Map();
  let kept = null;

  // A menu or a confirmation that is open belongs to markup that must not go away under it.
  const busy = () => $('body > dialog[open], #panel :popover-open, #controls :popover-open');
  const refresh = () => { if (busy()) refreshSoon(200); else htmx.trigger(document.body, 'refresh'); };
  let soon = 0;
  const refreshSoon = (delay = 30) => { clearTimeout(soon); soon = setTimeout(refresh, delay); };
  const atBottom = list => list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  const toBottom = () => { const list = $('#list'); if (list && $('#composer')) list.scrollTop = list.scrollHeight; };

  const say = text => {
    const toast = $('#toast');
    toast.textContent = text;
    toast.hidden = false;
    clearTimeout(toast.timer);
    toast.timer = setTimeout(() => { toast.hidden = true; }, 5000);
  };

  const fields = root => all('input[name], textarea[name], select[name]', root);
  const key = field => [field.closest('[data-scope]')?.dataset.scope, field.name,
    /checkbox|radio/.test(field.type) ? field.value : ''].join('\n');
  const touched = field => field.tagName === 'SELECT'
    ? [...field.options].some(option => option.selected !== option.defaultSelected)
    : /checkbox|radio/.test(field.type) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;

  // What was typed and where the cursor was, to be put back into the new markup.
  const keep = root => ({
    values: new Map(fields(root).filter(touched).map(field => [key(field), field.value])),
    boxes: new Map(fields(root).filter(field => /checkbox|radio/.test(field.type) && touched(field))
      .map(field => [key(field), field.checked])),
    focus: root.contains(document.activeElement) && document.activeElement.name ? key(document.activeElement) : null,
    caret: root.contains(document.activeElement) && /^(text|url|)$|textarea/.test(document.activeElement.type ?? '')
      ? [document.activeElement.selectionStart, document.activeElement.selectionEnd] : null,
    bottom: root.id === 'list' && atBottom(root),
    view: $('dialog .blocks', root)?.dataset.scope,
    scroll: $('.modal-body', root)?.scrollTop ?? 0,
  });
  const putBack = (root, before) => {
    for (const field of fields(root)) {
      const id = key(field);
      if (before.boxes.has(id)) field.checked = before.boxes.get(id);
      else if (before.values.has(id) && !/checkbox|radio/.test(field.type)) field.value = before.values.get(id);
      if (id === before.focus) {
        field.focus({ preventScroll: true });
        if (before.caret) field.setSelectionRange(...before.caret);
      }
    }
    all('details.multi', root).forEach(summarise);
  };

  document.addEventListener('htmx:beforeSwap', event => {
    const { target, serverResponse, xhr } = event.detail;
    if (xhr.status >= 400) { event.detail.shouldSwap = false; return; }
    if (drawn.get(target.id) === serverResponse) { event.detail.shouldSwap = false; return; }
    drawn.set(target.id, serverResponse);
    kept = keep(target);
  });
  document.addEventListener('htmx:afterSwap', event => {
    const root = document.getElementById(event.detail.target.id);
    if (!root) return;
    showModal(kept);
    if (root.id === 'controls') keepTime(root);
    if (kept) putBack(root, kept);
    if (root.id === 'modal') $('.invalid', root)?.scrollIntoView({ block: 'nearest' });
    if (kept?.bottom) toBottom();
    kept = null;
  });
  document.addEventListener('htmx:afterRequest', event => {
    const { requestConfig, successful, xhr } = event.detail;
    if (requestConfig.verb === 'get') return;
    if (!successful) say(xhr?.responseText?.length < 300 && xhr.responseText || 'That didn’t reach the workspace. Try again?');
    refreshSoon();
  });

  const listen = () => {
    const events = new EventSource('/events?as=' + encodeURIComponent(as));
    events.addEventListener('change', () => refreshSoon());
    events.addEventListener('controls', controlsSoon);
    // What changed after this page was drawn and before it listened, or while it was cut off, was told to nobody.
    events.onopen = () => refreshSoon();
    addEventListener('pagehide', () => events.close());
    addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
  };

  // ---- The sandbox's clock: drawn again as it is moved, and all that shows a day when it arrives and with each minute.
  let minute = 0;
  let moving = false;
  const keepTime = controls => {
    const arrived = moving && controls.dataset.moving === undefined;
    moving = controls.dataset.moving !== undefined;
    if (arrived) { say('It is ' + $('.now', controls).textContent + '.'); refreshSoon(); }
    clearTimeout(minute);
    minute = setTimeout(refreshSoon, 60000 - Date.parse($('time', controls).dateTime) % 60000);
  };
  let redraw = 0;
  const controlsSoon = () => {
    redraw ||= setTimeout(() => {
      redraw = 0;
      if (busy()) controlsSoon(); else htmx.trigger('#controls', 'controls');
    }, 60);
  };

  // ---- Modals and confirmations.
  // The boxes of a closed menu take no focus; its summary does.
  const enter = field => {
    const closed = field?.closest('details.multi:not([open])');
    (closed ? $('summary', closed) : field)?.focus({ preventScroll: true });
  };
  const showModal = before => {
    const dialog = $('#modal dialog');
    if (!dialog || dialog.open) return;
    dialog.showModal();
    const body = $('.modal-body', dialog);
    if (before?.view && before.view === $('.blocks', dialog)?.dataset.scope) body.scrollTop = before.scroll;
    else enter(fields(dialog).find(field => field.autofocus) ?? fields(dialog)[0]);
    dialog.addEventListener('cancel', event => {
      event.preventDefault();
      const open = $('details.multi[open]', dialog);
      if (!open) $('[data-close]', dialog)?.click();
      else { open.open = false; $('summary', open).focus(); }
    });
  };

  document.addEventListener('htmx:confirm', event => {
    const template = event.target.closest('.element')?.querySelector(':scope > template.confirm');
    if (!template) return;
    event.preventDefault();
    const dialog = template.content.firstElementChild.cloneNode(true);
    document.body.append(dialog);
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (dialog.returnValue === 'confirm') event.detail.issueRequest(true);
      else { drawn.clear(); const field = event.target.closest('form, .blocks'); fields(field).forEach(reset); }
    });
    dialog.showModal();
  });
  const reset = field => {
    if (/checkbox|radio/.test(field.type)) field.checked = field.defaultChecked;
    else if (field.tagName === 'SELECT') [...field.options].forEach(option => { option.selected = option.defaultSelected; });
  };

  // Slack's own words for what a person must still fill in, before the app is asked.
  const wrongWith = input => {
    const group = $('[data-required]', input);
    if (group && !fields(group).some(field => field.checked)) return 'Please complete this required field.';
    const field = fields(input).find(one => one.willValidate && !one.checkValidity());
    if (!field) return '';
    const { validity } = field;
    if (validity.valueMissing) return 'Please complete this required field.';
    if (validity.typeMismatch) return field.type === 'email' ? 'Please enter a valid email address.' : 'Please enter a valid URL.';
    if (validity.tooShort) return `Please enter at least ${field.minLength} characters.`;
    if (validity.rangeUnderflow) return `Please enter a number that is at least ${field.min}.`;
    if (validity.rangeOverflow) return `Please enter a number that is at most ${field.max}.`;
    return field.type === 'number' ? 'Please enter a valid number.' : field.validationMessage;
  };
  const tooShort = input => {
    // minlength only counts for what was typed in this very field; after a refresh it may have been put back.
    const field = fields(input).find(one => one.minLength > 0 && one.value && one.value.length < one.minLength);
    return field ? `Please enter at least ${field.minLength} characters.` : '';
  };
  document.addEventListener('submit', event => {
    if (!event.target.matches('#modal form')) return;
    let first = null;
    for (const input of all('.input', event.target)) {
      all('.error', input).forEach(error => error.remove());
      const problem = wrongWith(input) || tooShort(input);
      input.classList.toggle('invalid', problem !== '');
      if (!problem) continue;
      const error = document.createElement('div');
      error.className = 'error';
      error.setAttribute('role', 'alert');
      error.textContent = problem;
      $('.element', input).after(error);
      first ??= input;
    }
    if (first) {
      event.preventDefault();
      event.stopImmediatePropagation();
      enter(fields(first)[0]);
      first.scrollIntoView({ block: 'nearest' });
    }
    drawn.delete('modal');
  }, true);

  // ---- Menus open beside their button, and are walked with the arrow keys.
  document.addEventListener('toggle', event => {
    const menu = event.target;
    if (!menu.matches?.('.menu') || event.newState !== 'open') return;
    const opener = $(`[popovertarget="${CSS.escape(menu.id)}"]`)?.getBoundingClientRect();
    if (!opener) return;
    const { offsetWidth: width, offsetHeight: height } = menu;
    const below = opener.bottom + 6 + height <= innerHeight;
    menu.style.top = `${below ? opener.bottom + 6 : Math.max(8, opener.top - height - 6)}px`;
    menu.style.left = `${Math.max(8, Math.min(opener.left, innerWidth - width - 12))}px`;
    $('[aria-current], a, button', menu)?.focus();
  }, true);
  document.addEventListener('keydown', event => {
    const menu = event.target.closest?.('.menu');
    if (!menu || !['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    const items = all('a, button', menu);
    const now = items.indexOf(document.activeElement);
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: items.length - 1 }[event.key];
    items[(next + items.length) % items.length]?.focus();
  });

  const summarise = multi => {
    const summary = $('summary', multi);
    const names = all('input:checked', multi).map(box => box.parentElement.textContent.trim());
    summary.textContent = names.join(', ') || summary.dataset.placeholder;
    const full = names.length >= Number(multi.dataset.max ?? Infinity);
    all('input:not(:checked)', multi).forEach(box => { box.disabled = full; });
  };
  document.addEventListener('change', event => {
    const multi = event.target.closest?.('details.multi');
    if (multi) summarise(multi);
  });

  document.addEventListener('click', event => {
    all('details.multi[open]').filter(multi => !multi.contains(event.target)).forEach(multi => { multi.open = false; });
    const button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.url) open(button.dataset.url, '_blank', 'noopener');
    if (button.dataset.wrap) wrap(button.dataset.wrap);
    if (button.dataset.begin) begin(button.dataset.begin);
    button.closest('.menu')?.hidePopover();
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing || !event.target.matches?.('input')) return;
    if (event.target.dataset.dispatch !== undefined) { event.preventDefault(); htmx.trigger(event.target, 'dispatch'); }
  });

  // ---- Composer.
  const text = $('#text');
  const form = $('#composer');
  const popup = $('#completions');
  const draft = `draft ${as} ${at}`;
  let chosen = -1;

  const shown = () => all('li:not([hidden])', popup);
  const changed = () => { text.dispatchEvent(new Event('input', { bubbles: true })); text.focus(); };
  const wrap = marker => {
    const { selectionStart: from, selectionEnd: to, value } = text;
    text.setRangeText(marker + value.slice(from, to) + marker, from, to, 'end');
    text.setSelectionRange(from + 1, to + 1);
    changed();
  };
  const begin = sign => {
    if (sign === '/') text.value = '/' + text.value.replace(/^\//, '');
    else text.setRangeText((/\S$/.test(text.value.slice(0, text.selectionStart)) ? ' ' : '') + sign, text.selectionStart, text.selectionEnd, 'end');
    changed();
  };

  // The word that is being typed: a command at the very start, a name anywhere.
  const typed = () => {
    const before = text.value.slice(0, text.selectionStart);
    return /^(?<sign>\/)(?<word>\S*)$/u.exec(before) ?? /(?:^|\s)(?<sign>[@#])(?<word>[^\s@#]*(?: [^\s@#]*)?)$/u.exec(before);
  };
  const choose = index => {
    const items = shown();
    chosen = items.length ? (index + items.length) % items.length : -1;
    items.forEach((item, i) => item.setAttribute('aria-selected', String(i === chosen)));
    items[chosen]?.scrollIntoView({ block: 'nearest' });
    if (items[chosen]) text.setAttribute('aria-activedescendant', items[chosen].id);
    else text.removeAttribute('aria-activedescendant');
  };
  const hide = () => { popup.hidden = true; choose(-1); chosen = -1; };
  const suggest = () => {
    const found = typed();
    const word = found?.groups.word.toLowerCase() ?? '';
    const command = /^\/(\S+)\s/.exec(text.value)?.[1];
    popup.classList.toggle('usage-only', !found && !!command);
    for (const item of all('li', popup)) {
      const { kind, match } = item.dataset;
      item.hidden = found
        ? kind !== found.groups.sign || !(match.startsWith(word) || (kind !== '/' && match.includes(' ' + word)))
        : !(command && kind === '/' && match === command);
    }
    popup.hidden = shown().length === 0;
    if (found && !popup.hidden) choose(0);
    else { choose(-1); chosen = -1; all('li', popup).forEach(item => item.setAttribute('aria-selected', 'false')); }
  };
  const accept = item => {
    const found = typed();
    if (!found) return;
    const end = text.selectionStart;
    text.setRangeText(item.dataset.insert + ' ', end - found.groups.word.length - 1, end, 'end');
    changed();
  };

  if (form) {
    text.value = sessionStorage.getItem(draft) ?? '';
    text.addEventListener('input', () => { sessionStorage.setItem(draft, text.value); suggest(); });
    text.addEventListener('blur', () => setTimeout(() => { if (document.activeElement !== text) hide(); }, 150));
    text.addEventListener('focus', suggest);
    text.addEventListener('keydown', event => {
      if (event.isComposing) return;
      const item = popup.hidden ? undefined : shown()[chosen];
      if (item && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        event.preventDefault();
        choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
      } else if (event.key === 'Escape') {
        hide();
      } else if (item && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey && text.value !== item.dataset.insert) {
        event.preventDefault();
        accept(item);
      } else if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        hide();
        if (text.value.trim()) form.requestSubmit();
      }
    });
    popup.addEventListener('mousedown', event => {
      event.preventDefault();
      const item = event.target.closest('li');
      if (item) accept(item);
    });
    // The field empties as soon as the message is on its way; a message that didn't arrive comes back.
    form.addEventListener('htmx:beforeRequest', event => {
      if (event.target !== form) return;
      form.sent = text.value;
      text.value = '';
      sessionStorage.removeItem(draft);
      hide();
      toBottom();
    });
    form.addEventListener('htmx:afterRequest', event => {
      if (event.target !== form) return;
      if (!event.detail.successful && !text.value) text.value = form.sent;
      toBottom();
    });
    document.addEventListener('submit', event => {
      if (event.target === form && !text.value.trim()) { event.preventDefault(); event.stopImmediatePropagation(); }
    }, true);
  }

  toBottom();
  showModal(null);
  keepTime($('#controls'));
  if (text && !$('#modal dialog')) text.focus({ preventScroll: true });
  listen();
})();
