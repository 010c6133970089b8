import { h, html, icon, render, useEffect, useState } from './ui.js';
import { Notices } from './notices.js';
import { paths, useRoute } from './router.js';
import { ShortcutSheet } from './shortcut-sheet.js';
import { useShortcut } from './shortcuts.js';
import { csrfToken } from '../http/csrf.js';
import { get } from '../http/client.js';
import { ConnectionBanner } from '../live/connection.js';
import { JobPage } from '../jobs/job-page.js';
import { NewJob } from '../jobs/new-job.js';
import { Wall } from '../jobs/wall.js';
import { Profile } from '../profile/profile.js';

const { a, button, div, form, header, img, input, main, nav, span } = html;

const pages = {
  wall: () => h(Wall),
  newJob: () => h(NewJob),
  profile: () => h(Profile),
  job: ({ jobId, tab }) => h(JobPage, { jobId, tab, key: jobId }),
};

function Studio() {
  const route = useRoute();
  const [username, setUsername] = useState('');
  const [showsKeys, setShowsKeys] = useState(false);

  useEffect(() => {
    get('/api/me').then((me) => setUsername(me.username), () => {});
  }, []);
  useEffect(() => document.getElementById('page').focus({ preventScroll: true }), [route.name, route.jobId, route.tab]);
  useShortcut('?', 'Show the keys', () => setShowsKeys(true));

  return div({ class: 'studio' },
    a({ class: 'skip-link', href: '#page', onClick: skipToPage }, 'Skip to the page'),
    h(Bar, { route, username, onKeys: () => setShowsKeys(true) }),
    h(ConnectionBanner),
    main({ id: 'page', tabindex: -1 }, pages[route.name](route)),
    h(Notices),
    showsKeys && h(ShortcutSheet, { onClose: () => setShowsKeys(false) }));
}

function Bar({ route, username, onKeys }) {
  const link = (name, label) =>
    a({ href: paths[name], class: 'bar-link', 'aria-current': route.name === name ? 'page' : undefined }, label);
  return header({ class: 'bar' },
    a({ class: 'bar-mark', href: paths.wall, 'aria-label': 'Auteur' }, img({ src: '/icon.svg', alt: '', width: 28, height: 28 }), span(null, 'Auteur')),
    nav({ class: 'bar-nav', 'aria-label': 'Studio' }, link('wall', 'Films'), link('profile', 'Taste')),
    div({ class: 'bar-end' },
      span({ class: 'bar-user' }, username),
      button({ type: 'button', class: 'icon-button', 'aria-label': 'Keys', title: 'Keys (?)', onClick: onKeys }, icon('keys')),
      h(LogOut)));
}

function LogOut() {
  const carryToken = (event) => {
    event.target.elements._csrf.value = csrfToken();
  };
  return form({ method: 'post', action: '/logout', onSubmit: carryToken },
    input({ type: 'hidden', name: '_csrf' }),
    button({ class: 'icon-button', 'aria-label': 'Log out', title: 'Log out' }, icon('leave')));
}

function skipToPage(event) {
  event.preventDefault();
  document.getElementById('page').focus();
}

render(h(Studio), document.getElementById('studio'));
