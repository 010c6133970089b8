import { h, html, icon, render, useEffect, useRef, useState } from './ui.js';
import { Notices } from './notices.js';
import { goInstead, paths, useRoute } from './router.js';
import { ShortcutSheet } from './shortcut-sheet.js';
import { useShortcut } from './shortcuts.js';
import { useTitle } from './title.js';
import { csrfToken } from '../http/csrf.js';
import { get } from '../http/client.js';
import { ConnectionBanner, live } from '../live/connection.js';
import { drafts, openDrafts } from '../film/drafts/drafts.js';
import { LogInAgain } from '../login/log-in-again.js';
import { Confirm } from './dialog.js';
import { keepFilesOut } from './dropped.js';
import { Announcer } from './announcer.js';
import { keepFocus } from './focus.js';
import { useNews } from '../film/jobs/news.js';
import { Learning } from '../learning/learning.js';
import { JobPage } from '../film/jobs/job-page.js';
import { NewJob } from '../film/jobs/new-job.js';
import { Wall } from '../film/jobs/wall.js';
import { Control } from '../control/control.js';
import { Inspection } from '../control/inspection.js';
import { Profile } from '../taste/profile.js';

const { a, button, div, form, header, img, input, main, nav, span } = html;

const pages = {
  wall: () => h(Wall),
  newJob: () => h(NewJob),
  profile: () => h(Profile),
  learning: () => h(Learning),
  control: ({ tab }) => h(Control, { tab }),
  inspection: ({ jobId, version }) => h(Inspection, { jobId, version, key: jobId }),
  job: ({ jobId, tab }, me) => (me.roles.includes('CREATOR') || !me.roles.includes('ADMIN')
    ? h(JobPage, { jobId, tab, isAdmin: me.roles.includes('ADMIN'), key: jobId })
    : h(LedToInspection, { jobId })),
};

/** Of pages that do not name themselves. */
const titles = { wall: 'Films', newJob: 'New film', profile: 'Taste', learning: 'Learning', control: 'Control', inspection: 'Control' };

/** An admin who opens a creator's link wants to know what is the matter with the film. */
function LedToInspection({ jobId }) {
  useEffect(() => goInstead(paths.inspection(jobId)), [jobId]);
  return null;
}

function Studio() {
  const asked = useRoute();
  const [me, setMe] = useState(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const route = me && !me.roles.includes('CREATOR') && asked.name === 'wall' ? homeOf(me) : asked;

  useEffect(() => {
    get('/api/me').catch(() => ({ username: '', roles: ['CREATOR'] })).then(async (known) => {
      await openDrafts(known.username);
      setMe(known);
    });
  }, []);
  useEffect(() => document.getElementById('page').focus({ preventScroll: true }), [route.name, route.jobId, route.tab]);
  useTitle(titles[route.name]);
  useNews(Boolean(me?.roles.includes('CREATOR')), route.jobId);
  useShortcut('?', 'Show the keys', () => setShowsKeys(true));

  return div({ class: 'studio' },
    a({ class: 'skip-link', href: '#page', onClick: skipToPage }, 'Skip to the page'),
    h(Bar, { route, me, onKeys: () => setShowsKeys(true) }),
    h(ConnectionBanner),
    main({ id: 'page', tabindex: -1 }, me && pages[route.name](route, me)),
    h(Notices),
    h(Announcer),
    h(LogInAgain, { username: me?.username, onBack: () => live.retry() }),
    showsKeys && h(ShortcutSheet, { onClose: () => setShowsKeys(false) }));
}

/** Where somebody begins who makes no films. */
function homeOf({ roles }) {
  if (roles.includes('ADMIN')) {
    return { name: 'control', tab: 'projections' };
  }
  return { name: roles.includes('ANALYST') ? 'learning' : 'wall' };
}

function Bar({ route, me, onKeys }) {
  const link = (name, label, role, path = paths[name]) => me?.roles.includes(role) &&
    a({ href: path, class: 'bar-link', 'aria-current': (route.name === 'inspection' ? 'control' : route.name) === name ? 'page' : undefined }, label);
  return header({ class: 'bar' },
    a({ class: 'bar-mark', href: paths.wall, 'aria-label': 'Auteur' }, img({ src: '/icon.svg', alt: '', width: 28, height: 28 }), span(null, 'Auteur')),
    nav({ class: 'bar-nav', 'aria-label': 'Studio' }, 
      link('wall', 'Films', 'CREATOR'), link('profile', 'Taste', 'CREATOR'), link('learning', 'Learning', 'ANALYST'), link('control', 'Control', 'ADMIN', paths.control())),
    div({ class: 'bar-end' },
      span({ class: 'bar-user', dir: 'auto' }, me?.username),
      button({ type: 'button', class: 'icon-button', 'aria-label': 'Keys', title: 'Keys (?)', onClick: onKeys }, icon('keys')),
      h(LogOut)));
}

/** Drafts are for the account that wrote them: logging out takes them from this browser, so it asks when there are any. */
function LogOut() {
  const leaving = useRef();
  const [left, setLeft] = useState(0);
  const leave = async () => {
    await drafts.clear();
    leaving.current.elements._csrf.value = csrfToken();
    leaving.current.submit();
  };
  const ask = async (event) => {
    event.preventDefault();
    const count = await drafts.count();
    setLeft(count);
    if (count === 0) {
      leave();
    }
  };
  return [
    form({ method: 'post', action: '/logout', onSubmit: ask, ref: leaving },
      input({ type: 'hidden', name: '_csrf' }),
      button({ class: 'icon-button', 'aria-label': 'Log out', title: 'Log out' }, icon('leave'))),
    left > 0 && h(Confirm, {
      title: 'Log out?', text: 'What you have written and not sent yet is in this browser only. Logging out discards it.',
      action: 'Log out and discard', tone: 'danger', onYes: leave, onNo: () => setLeft(0),
    }),
  ];
}

function skipToPage(event) {
  event.preventDefault();
  document.getElementById('page').focus();
}

keepFilesOut();
keepFocus();
render(h(Studio), document.getElementById('studio'));
