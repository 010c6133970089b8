import { csrfToken } from '/http/csrf.js';

const notices = {
  error: 'This user name and password do not belong together.',
  throttled: 'Too many failed logins. Wait a minute, then try again.',
  logout: 'You are logged out.',
  made: 'The account is made. Log in with it.',
  taken: 'The studio has its first account already. Log in with it.',
  expired: 'Your session has ended. Log in to go on.',
};

const asked = new URLSearchParams(location.search);
const reason = Object.keys(notices).find((name) => asked.has(name));
const notice = document.getElementById('notice');
if (reason) {
  notice.textContent = notices[reason];
  notice.classList.toggle('is-calm', !['error', 'throttled'].includes(reason));
  notice.hidden = false;
}

// What was asked for stays behind the address: browsers carry it through the login, and it never leads to another site.
const form = document.querySelector('form');
if (/^#\//.test(location.hash)) {
  form.action = `/login${location.hash}`;
}

const NAME = 'auteur.login.name';
const username = document.getElementById('username');
if (['error', 'throttled'].includes(reason) && sessionStorage.getItem(NAME)) {
  username.value = sessionStorage.getItem(NAME);
  document.getElementById('password').focus();
}
sessionStorage.removeItem(NAME);

form.addEventListener('submit', () => {
  document.getElementById('csrf').value = csrfToken();
  sessionStorage.setItem(NAME, username.value);
});
