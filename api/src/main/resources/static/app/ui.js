const { h, render, Fragment } = globalThis.preact;
const { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } = globalThis.preactHooks;

export { h, render, Fragment, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState };

/** Makers of elements by tag: `const { div } = html; div({ class: 'frame' }, children)`. */
export const html = new Proxy({}, {
  get: (_, tag) => (props, ...children) => h(tag, props, ...children),
});

export const classes = (...names) => names.filter(Boolean).join(' ');

/** A picture that says nothing beyond the words beside it. */
export const icon = (name) => h('svg', { class: 'icon', 'aria-hidden': 'true' }, h('use', { href: `/icons.svg#${name}` }));
