import { useEffect } from './ui.js';

const holdsFiles = ({ dataTransfer }) => dataTransfer?.types.includes('Files');

/** A file that is dropped where nothing takes it does not open in place of the studio. */
export function keepFilesOut() {
  for (const type of ['dragover', 'drop']) {
    addEventListener(type, (event) => {
      if (holdsFiles(event)) {
        event.preventDefault();
      }
    });
  }
}

/** Takes a file that is dropped or pasted anywhere on the page. */
export function useFiles(take) {
  useEffect(() => {
    const took = (event) => {
      const [file] = (event.dataTransfer ?? event.clipboardData)?.files ?? [];
      if (file) {
        take(file);
      }
    };
    addEventListener('drop', took);
    addEventListener('paste', took);
    return () => {
      removeEventListener('drop', took);
      removeEventListener('paste', took);
    };
  });
}
