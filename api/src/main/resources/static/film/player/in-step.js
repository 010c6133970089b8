const FRAME = 1 / 25;
const FAR = 0.25;

/** Plays films side by side: the first leads, and the others are never more than a frame beside it. */
export function inStep(videos) {
  const [leader, ...others] = videos;
  let wanted = null;
  let isSeeking = false;
  let watching;

  const catchUp = () => {
    for (const other of others) {
      const ahead = other.currentTime - leader.currentTime;
      if (Math.abs(ahead) > FAR) {
        other.currentTime = leader.currentTime;
      }
      other.playbackRate = Math.abs(ahead) > FRAME / 4 ? 1 - Math.sign(ahead) * Math.min(0.5, Math.abs(ahead) * 8) : 1;
      if (leader.paused && !other.paused) {
        other.pause();
      }
    }
    watching = requestAnimationFrame(catchUp);
  };

  return {
    /** To the middle of a frame, so that rounding shows the same one everywhere. While they seek only the last wish counts. */
    async seek(seconds) {
      wanted = (Math.floor(seconds / FRAME + 1e-6) + 0.5) * FRAME;
      if (isSeeking) {
        return;
      }
      isSeeking = true;
      while (wanted !== null) {
        const moment = wanted;
        wanted = null;
        await Promise.all(videos.map((video) => arrived(video, moment)));
      }
      isSeeking = false;
    },
    async play() {
      if (leader.ended) {
        await this.seek(0);
      }
      cancelAnimationFrame(watching);
      await Promise.all(videos.map((video) => video.play()));
      catchUp();
    },
    pause() {
      cancelAnimationFrame(watching);
      videos.forEach((video) => video.pause());
      return this.seek(leader.currentTime);
    },
    stop() {
      cancelAnimationFrame(watching);
    },
  };
}

const arrived = (video, moment) => new Promise((resolve) => {
  video.addEventListener('seeked', resolve, { once: true });
  video.addEventListener('error', resolve, { once: true });
  video.currentTime = Math.min(moment, Math.max(0, video.duration - FRAME / 2) || moment);
});
