const FOCUSABLE = 'a[href], button, input:not([type=hidden]), select, textarea, summary, video[controls], [tabindex]:not([tabindex="-1"])';

let last = null;
let beforeNotice = null;

const isReachable = (element) => element.isConnected && !element.matches(':disabled') && element.checkVisibility();

const firstIn = (node) => node instanceof Element
  ? [node, ...node.querySelectorAll('*')].find((element) => element.matches(FOCUSABLE) && isReachable(element))
  : undefined;

/** When what had the focus goes away, or is switched off, the focus goes on to what is next to it. It never falls to the body. */
export function keepFocus() {
  document.addEventListener('focusin', ({ target }) => {
    last = target;
    if (!target.closest('.notices')) {
      beforeNotice = target;
    }
  });
  // Whoever clicks beside everything gives the focus up on purpose; what goes away loses it.
  document.addEventListener('focusout', ({ target }) => setTimeout(() => {
    if (target === last && isReachable(target) && document.activeElement === document.body) {
      last = null;
    }
  }));
  new MutationObserver(follow).observe(document.body, {
    childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden'],
  });
}

function follow(changes) {
  if (last === null) {
    return;
  }
  const isLost = !isReachable(last) || document.activeElement === document.body;
  if (isLost && changes.some((change) => touches(change, last))) {
    const lost = last;
    last = null;
    (isReachable(lost) ? lost : nextTo(lost, changes)).focus({ preventScroll: true });
  }
}

const touches = ({ type, target, removedNodes }, lost) => (type === 'attributes'
  ? target.contains(lost)
  : [...removedNodes].some((node) => node.contains(lost)));

function nextTo(lost, changes) {
  const change = changes.find((other) => touches(other, lost));
  const home = firstIn(document.querySelector('dialog[open]')) ?? document.getElementById('page');
  const isWhere = (selector) => change.target.closest?.(selector);
  if (isWhere('.notices')) {
    return beforeNotice && isReachable(beforeNotice) ? beforeNotice : home;
  }
  if (change.type === 'childList' && change.target.matches('.page, main')) {
    return home;
  }
  const came = changes.filter(({ target }) => target === change.target).flatMap(({ addedNodes }) => [...addedNodes]);
  const places = [...came, ...walk(change, 'nextSibling'), ...walk(change, 'previousSibling'), isWhere('li, form, section, fieldset, dialog')];
  return places.map(firstIn).find(Boolean) ?? home;
}

function walk(change, direction) {
  const nodes = [];
  for (let node = change[direction]; node; node = node[direction]) {
    nodes.push(node);
  }
  return nodes;
}
