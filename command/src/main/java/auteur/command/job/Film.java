package auteur.command.job;

import auteur.command.media.Media;

/// A finished film with what belongs to it.
public record Film(Media video, Media subtitles, Media thumbnail) {}
