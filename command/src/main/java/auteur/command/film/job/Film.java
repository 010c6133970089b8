package auteur.command.film.job;

import auteur.command.asset.Media;

/// A finished film with what belongs to it.
public record Film(Media video, Media subtitles, Media thumbnail) {}
