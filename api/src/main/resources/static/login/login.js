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

document.querySelector('form').addEventListener('submit', () => {
  document.getElementById('csrf').value = csrfToken();
});
