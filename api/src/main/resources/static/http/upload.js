import { csrfToken } from './csrf.js';
import { once } from './intents.js';
import { Refusal, Unreachable, problemIn } from './refusal.js';
import { knownTo, whenDone } from './client.js';

/** Starts a job, once for the same brief and picture however often it is asked for. */
export const upload = (brief, image, onProgress) =>
  once(wishOf(brief, image), (key) => whenDone(() => send(brief, image, onProgress, key)));

/** What an upload wants, as text. */
export const wishOf = (brief, image) =>
  JSON.stringify(['POST', '/api/jobs', brief, image.name, image.size, image.type, image.lastModified]);

async function send(...all) {
  const request = await knownTo(() => attempt(...all), ({ status, responseText }) => ({ status, reason: problemIn(responseText).reason }));
  const answer = problemIn(request.responseText);
  if (request.status !== 201) {
    throw new Refusal(request.status, answer);
  }
  return answer;
}

/** XMLHttpRequest, because fetch does not tell how much of an upload has gone out. */
function attempt(brief, image, onProgress, key) {
  const form = new FormData();
  form.append('brief', new Blob([JSON.stringify(brief)], { type: 'application/json' }));
  form.append('image', image, image.name || 'picture');
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/jobs');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0));
    request.addEventListener('error', () => reject(new Unreachable()));
    request.addEventListener('load', () => resolve(request));
    request.send(form);
  });
}
