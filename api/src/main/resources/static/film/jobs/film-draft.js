import { drafts } from '../drafts/drafts.js';
import { keyOf, recall } from '../../http/intents.js';

const BRIEF = 'film/brief';
const IMAGE = 'film/image';
const KEY = 'film/key';

/** A film that is being thought of. The picture is kept apart from the words, so that it is not written with each letter. */
export const filmDraft = {
  async load() {
    const [brief, image, sent] = await Promise.all([BRIEF, IMAGE, KEY].map(drafts.load));
    if (sent) {
      recall(sent.wish, sent.key);
    }
    return { brief, image };
  },
  saveBrief: (brief) => drafts.save(BRIEF, brief),
  saveImage: (image) => (image ? drafts.save(IMAGE, image) : drafts.drop(IMAGE)),

  /** With its key, a film that was sent before the page went away is not made twice. */
  saveKey: (wish) => drafts.save(KEY, { wish, key: keyOf(wish) }),
  drop: () => Promise.all([BRIEF, IMAGE, KEY].map(drafts.drop)),
};
