import { cell } from '../app/cell.js';
import { useCell } from '../app/use-cell.js';
import { html } from '../app/ui.js';
import { get } from '../http/client.js';
import { session, sessionBack } from '../login/session.js';
import { AuteurLive } from './auteur-live.js';

const { button, div, p } = html;
const isLost = cell(false);
let isAsking = false;

export const live = new AuteurLive({
  onStatus(status) {
    if (status === 'connecting') {
      return;
    }
    isLost.set(status === 'lost');
    if (status === 'lost' && !session.get().isOver) {
      askForSession();
    }
  },
});

/** A session that has ended looks like a lost connection, also when the studio was restarted; this request finds out. */
async function askForSession() {
  if (isAsking) {
    return;
  }
  isAsking = true;
  await get('/api/me').catch(() => {});
  isAsking = false;
}

export function ConnectionBanner() {
  const showsLoss = useCell(isLost);
  const { isOver } = useCell(session);
  return div({ role: 'status', class: 'connection' },
    isOver
      ? p({ class: 'connection-lost' }, 'Your session has ended; what you have written is kept. ',
        button({ type: 'button', class: 'button is-small', onClick: () => sessionBack().catch(() => {}) }, 'Log in'))
      : showsLoss && p({ class: 'connection-lost' },
        'The connection to the studio is lost. Nothing is gone: it comes back by itself, and this page catches up.'));
}
