import { csrfToken } from './csrf.js';
import { newKey } from './key.js';
import { Refusal, Unreachable, problemIn } from './refusal.js';
import { goToLogin } from './client.js';

/** Starts a job. XMLHttpRequest, because fetch does not tell how much of an upload has gone out. */
export function upload(brief, image, onProgress) {
  const form = new FormData();
  form.append('brief', new Blob([JSON.stringify(brief)], { type: 'application/json' }));
  form.append('image', image, image.name || 'picture');
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/jobs');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Idempotency-Key', newKey());
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0));
    request.addEventListener('error', () => reject(new Unreachable()));
    request.addEventListener('load', () => {
      const answer = problemIn(request.responseText);
      if (request.status === 201) {
        resolve(answer);
        return;
      }
      if (request.status === 401) {
        goToLogin('expired');
      }
      reject(new Refusal(request.status, answer));
    });
    request.send(form);
  });
}
